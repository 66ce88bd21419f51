"""Where the reading of a text stopped, and what stood there: what the rules about writing look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import yaml
from yaml._yaml import CParser

from caseguide.findings import Place
from caseguide.reading.text import FileText

FARTHEST_BACK = 100_000
OPENING = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
CLOSING = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


class Before(NamedTuple):
    """What stands before the place: brackets still open, and whether quotes or brackets just closed."""

    open_brackets: list[tuple[int, int]]
    closed: str = ""
    closed_line: int = -1
    opened_at: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Stumble:
    """A place at which the text no longer reads as YAML; `start` is where the part in question begins."""

    text: FileText
    reason: str
    mark: tuple[int, int]
    start: tuple[int, int]

    @classmethod
    def of(cls, text: FileText, error: yaml.YAMLError) -> Stumble:
        """Take the places and the reason out of what the C parser raised."""
        marks = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        mark, start = ((m.line, m.column) if m else (0, 0) for m in marks)
        reason = f"{getattr(error, 'problem', error)}; {getattr(error, 'context', '')}"
        return cls(text, reason, mark, start if marks[1] else mark)

    @property
    def place(self) -> Place:
        """The place in the file."""
        return self.text.nearest_place(*self.mark)

    @property
    def start_place(self) -> Place:
        """The place in the file at which the part in question begins."""
        return self.text.place(*self.start)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.text.split("\n")

    def line(self, number: int | None = None) -> str:
        """A line of the text, without a number the one of this place; empty after the end."""
        wanted = self.mark[0] if number is None else number
        return self.lines[wanted] if 0 <= wanted < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character at this place; empty at the end of a line."""
        return self.line()[self.mark[1] : self.mark[1] + 1]

    @property
    def above(self) -> int:
        """The number of the nearest line above that is neither empty nor a comment; -1 if there is none."""
        number = self.mark[0] - 1
        while number >= 0 and (not self.line(number).strip() or self.line(number).lstrip().startswith("#")):
            number -= 1
        return number

    @cached_property
    def before(self) -> Before:
        """Brackets and quotes before this place."""
        opened: list[tuple[int, int]] = []
        seen = Before(opened)
        for token in _tokens_before(self):
            at = token.start_mark.line, token.start_mark.column
            if isinstance(token, OPENING):
                opened.append(at)
                continue
            start = opened.pop() if isinstance(token, CLOSING) and opened else at
            quote = (token.style or "") if isinstance(token, yaml.ScalarToken) else ""
            closed = "]" if isinstance(token, CLOSING) else quote if quote in ("'", '"') else ""
            seen = Before(opened, closed, token.end_mark.line, start)
        return seen


def _tokens_before(stumble: Stumble) -> list[yaml.Token]:
    parser, seen = CParser(stumble.text.text), list[yaml.Token]()
    try:
        while (token := parser.get_token()) and len(seen) < FARTHEST_BACK:
            if (token.start_mark.line, token.start_mark.column) >= stumble.mark:
                break
            if token.end_mark.index > token.start_mark.index:  # others have no letters of their own
                seen.append(token)
    except yaml.YAMLError:
        pass
    return seen
