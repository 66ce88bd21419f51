"""Rules about how YAML is written, in the order in which they look.

Each looks at the one place where the reading stopped, and speaks up if the mistake is its own. The first that
does is the finding, so the order goes from the surest sign to the vaguest.
"""

from caseguide.rules.yaml_layout import colon_in_text, hyphen, no_colon, not_yaml, tab, too_far_in_or_out
from caseguide.rules.yaml_signs import backslash, brackets, first_sign, quotes

IN_ORDER = (
    quotes,
    backslash,
    tab,
    brackets,
    first_sign,
    hyphen,
    no_colon,
    colon_in_text,
    too_far_in_or_out,
    not_yaml,
)
