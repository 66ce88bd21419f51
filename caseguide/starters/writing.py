"""Text on its way into a starter: YAML that says just what was meant, and notes for the editor."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Sequence

from caseguide.words import one_of

WIDTH = 100
MOST_NAMES = 8
NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
"""Words that some readers of YAML take for something else than text; MkDocs is one of them."""


def quoted(text: str) -> str:
    """A text on one line of YAML, in quotes where it needs them."""
    safe = re.fullmatch(r"[^\W\d_](?:[\w ’,.()-]*[\w.)])?", text) and text.lower() not in NOT_TEXT
    return text if safe else json.dumps(text, ensure_ascii=False)


def folded(text: str, indent: int = 2) -> str:
    """A longer text as YAML breaks it over lines; to stand after the name and its colon."""
    before = " " * indent
    return f">-\n{_broken(text, before)}"


def note(text: str, indent: int = 0) -> str:
    """A note for the editor: comment lines, broken so that they can be read."""
    return _broken(text.strip(), " " * indent + "# ")


def choose(names: Sequence[str], place: str) -> str:
    """A sentence that says which names there are, or where they stand when there are many."""
    if not names:
        return ""
    if len(names) > MOST_NAMES:
        return f"The names stand in {place}."
    return f"It can be {one_of(names)}.".replace("`", "")


def _broken(text: str, before: str) -> str:
    lines = textwrap.wrap(text, WIDTH - len(before), break_long_words=False, break_on_hyphens=False)
    return textwrap.indent("\n".join(lines), before)
