"""Findings: what a check tells an editor, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error stops the site, a warning waits for the editor."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where something stands: a file below the library's folder (with `/`), and line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One mistake: where it is, the rule that saw it, one sentence on what is wrong, and what to do."""

    place: Place
    code: str
    severity: Severity
    message: str
    hint: str = ""
