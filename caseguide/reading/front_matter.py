"""Markdown files: the details between the first two lines `---`, and the text below them."""

from __future__ import annotations

import re
from typing import NamedTuple

from caseguide.findings import Finding
from caseguide.reading.text import FileText
from caseguide.rules import yaml_text as rules

OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)


class Halves(NamedTuple):
    """The two halves of a Markdown file: its details as YAML, and its body with the line of its start."""

    yaml: FileText
    body: str
    body_line: int


def split(text: FileText) -> tuple[Halves | None, list[Finding]]:
    """Part a Markdown file into its details and its body."""
    opening = OPENING.match(text.text)
    if opening is None:
        return None, [*rules.front_matter_missing(text)]
    closing = CLOSING.search(text.text, opening.end())
    if closing is None:
        return None, [*rules.front_matter_not_closed(text)]
    details = FileText(text.path, text.text[opening.end() : closing.start()], first_line=2)
    body_line = text.text.count("\n", 0, closing.end()) + 2
    return Halves(details, text.text[closing.end() + 1 :], body_line), []
