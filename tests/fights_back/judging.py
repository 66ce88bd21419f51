"""What must hold for every finding, whatever a library holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseguide.checking import Checked
from caseguide.findings import Finding
from caseguide.reports import REPORTS
from caseguide.rules import RULES
from tests.fights_back.library_copy import LibraryCopy

LONGEST = 500
MOST_REPORTED = 500

PARSERS_WORDS = re.compile(
    r"\b(mappings?|scalars?|tokens?|objects?|propert(y|ies)|validation|NoneType|dict(ionary)?|tuples?|str|int|bool"
    r"|pydantic|regex|schema|input|Traceback|exception|None|True|False)\b"
)
QUOTED = re.compile(r"`[^`]*`|“[^”]*”", re.DOTALL)


def complaints(copy: LibraryCopy, checked: Checked) -> Iterator[str]:
    """What is wrong with the findings of a check; nothing if all is well."""
    if list(checked.findings) != sorted(set(checked.findings)):
        yield "The findings are not sorted, or one stands there twice."
    ends: dict[str, list[int]] = {}
    for finding in checked.findings:
        if (path := finding.place.path) not in ends:
            ends[path] = _ends_of_lines(copy.read(path))
        yield from (f"{trouble}: {finding}" for trouble in _troubles(finding, ends[path]))
    if len(checked.findings) <= MOST_REPORTED:
        yield from _unreported(checked)


def _troubles(finding: Finding, ends: list[int]) -> Iterator[str]:
    place, message = finding.place, finding.message
    if not 1 <= place.line <= len(ends) or not 1 <= place.column <= ends[place.line - 1] + 1:
        yield "The place is outside the file"
    if finding.code not in RULES:
        yield "There is no such rule"
    if not message.endswith(".") or message.endswith(("..", " .")):
        yield "The message does not end with a full stop"
    if not re.match("[A-Z0-9`“]|content/", message):
        yield "The message does not begin like a sentence"
    for words in (message, finding.hint):
        if "\n" in words or len(words) > LONGEST:
            yield "The words are not one short line"
        if found := PARSERS_WORDS.search(QUOTED.sub("``", words)):
            yield f"“{found[0]}” is a parser's word"


def _ends_of_lines(raw: bytes) -> list[int]:
    """How long each line of a file is, as an editor counts."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return [len(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _unreported(checked: Checked) -> Iterator[str]:
    for name, report in REPORTS.items():
        text = report(checked).encode("utf-8", "replace").decode()
        if not all(finding.code in text for finding in checked.findings):
            yield f"The report {name} leaves a finding out."
