"""The rules: every mistake that Caseguide knows, each with a code that is never used again for another.

A rule is a generator function. It yields one `Problem` a mistake; the decorator `rule` turns these into
findings under the rule's code. Its docstring is its page in the handbook: the first line says what is wrong,
`Why:` says why it matters, `Mend:` says what to do.

What a rule is given depends on when it runs: a `YAML` rule gets one file's text, a `SHAPE` rule one thing
that does not fit the models, and every other rule the whole catalog.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, NamedTuple

from caseguide.findings import Finding, Place, Severity


class Problem(NamedTuple):
    """One mistake as a rule sees it: the place, one sentence on what is wrong, and what to do."""

    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Rule:
    """A rule with its code, its severity, and the three parts of its page in the handbook."""

    code: str
    severity: Severity
    look: Callable[..., Iterator[Problem]] = field(repr=False)
    what: str
    why: str
    mend: str

    @property
    def family(self) -> str:
        """The letters of the code: `REF` of `REF001`."""
        return self.code[:-3]

    def __call__(self, *given: Any) -> Iterator[Finding]:
        for place, message, hint in self.look(*given):
            yield Finding(place, self.code, self.severity, message, hint)


RULES: dict[str, Rule] = {}


def rule(code: str, severity: Severity = Severity.ERROR) -> Callable[[Callable[..., Iterator[Problem]]], Rule]:
    """Register a generator function as the rule `code`; its docstring must say what, why and how to mend."""

    def register(look: Callable[..., Iterator[Problem]]) -> Rule:
        if not re.fullmatch(r"[A-Z]{3,5}\d{3}", code) or code in RULES:
            raise ValueError(f"{code} is not a new rule code: letters for the family, three digits, never reused")
        what, why, mend = _parts(inspect.getdoc(look) or "")
        if not (what and why and mend):
            raise ValueError(f"The docstring of {code} needs a first line, a 'Why:' part and a 'Mend:' part")
        RULES[code] = Rule(code, severity, look, what, why, mend)
        return RULES[code]

    return register


def every_rule() -> dict[str, Rule]:
    """Every rule by its code, in order, whichever module holds it."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(RULES.items()))


def _parts(docstring: str) -> tuple[str, str, str]:
    what, _, rest = docstring.partition("Why:")
    why, _, mend = rest.partition("Mend:")
    return what.strip(), why.strip(), mend.strip()
