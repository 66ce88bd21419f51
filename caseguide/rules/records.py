"""REC: nothing that somebody filled in lies in the library's folder."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.findings import Place
from caseguide.rules import Problem, rule


@rule("REC001")
def record_in_the_library(path: str, reason: str) -> Iterator[Problem]:
    """A file in the library's folder is a record, or is shaped like one.

    Why: a record is about a person. Everything here is published, and what was once in git stays in its history.

    Mend: take the file out at once and keep it where your program keeps records. If it was already sent to others
    or is in git's history, tell whoever looks after privacy in your program: deleting the file is not enough.
    """
    hint = "Take it out and keep it where your program keeps records. If it is in git already, ask for help."
    yield Problem(Place(path), f"This file looks like somebody's record: {reason}.", hint)
