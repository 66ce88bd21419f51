"""Cases by number: the same number always changes the same things in the same way."""

from __future__ import annotations

import signal
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.fights_back import data, files, raw, texts
from tests.fights_back.judging import complaints
from tests.fights_back.library_copy import LibraryCopy

SECONDS = 2.0
EVERYTHING = 50
"""In one of so many cases, the rules look at the items too that were not changed."""

SELDOM = 0.03
"""How often a file is made far too long: it takes much time, and teaches little that is new."""


class TooSlow(BaseException):
    """A case takes longer than it may; no `except Exception` on its way may catch it."""


@dataclass
class Outcome:
    """What a case gave: what was changed, how many findings by rule, and what is wrong, if anything is."""

    number: int
    changes: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


def run(number: int, copy: LibraryCopy) -> Outcome:
    """Run one case in a copy of the library, and put back what it changed."""
    outcome = Outcome(number)
    with copy.put_back_afterwards():
        outcome.changes = [*change_some(Random(number), copy)]
        started = time.process_time()
        try:
            with no_longer_than(SECONDS):
                checked = copy.check(everything=number % EVERYTHING == 0)
            outcome.seconds = time.process_time() - started
            outcome.codes = [finding.code for finding in checked.findings]
            outcome.wrong = [*complaints(copy, checked)][:5]
        except (Exception, TooSlow):
            outcome.wrong = [traceback.format_exc()]
    return outcome


def change_some(draw: Random, copy: LibraryCopy) -> Iterator[str]:
    """Change one file or several, each once or several times; gives what was done, in words."""
    for path in draw.sample(copy.paths, draw.choices((1, 2, 4, 15), weights=(75, 15, 8, 2))[0]):
        for _ in range(draw.choice((1, 1, 1, 2, 3))):
            yield f"{path}: {_change(draw, copy, path)}"


def _change(draw: Random, copy: LibraryCopy, path: str) -> str:
    family: Any = draw.choices((texts, data, raw, files), weights=(40, 30, 20, 10))[0]
    change: Any = draw.choice(family.CHANGES) if draw.random() > SELDOM else raw.swollen
    if family is files and change is not raw.swollen:
        change(draw, copy, path)
    elif family is raw or change is raw.swollen:
        copy.write(path, change(draw, copy.read(path)))
    else:
        copy.write(path, _of_text(draw, copy.read(path), change, is_data=family is data))
    return str(change.__name__)


def _of_text(draw: Random, before: bytes, change: Any, is_data: bool) -> bytes:
    """Change the YAML of a file; of a Markdown file mostly the details at its top."""
    text = before.decode("utf-8", "replace")
    if not text:
        return before
    top, body = _halves(text) if text.startswith("---\n") else (text, "")
    if body and not is_data and draw.random() < 0.4:
        return f"---\n{top}{change(draw, body)}".encode("utf-8", "replace")
    changed = data.changed(draw, top, change) if is_data else change(draw, top)
    return (f"---\n{changed}{body}" if body else changed).encode("utf-8", "replace")


def _halves(text: str) -> tuple[str, str]:
    top, mark, body = text[4:].partition("\n---\n")
    return f"{top}\n", f"{mark[1:]}{body}"


@contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    """Stop after so many seconds of work by the processor: other programs on the machine do not count."""
    if not hasattr(signal, "setitimer"):  # on Windows, only the time limit of the whole run holds
        yield
        return
    signal.signal(signal.SIGPROF, _too_slow)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _too_slow(*_: object) -> None:
    raise TooSlow(f"This takes longer than {SECONDS} s.")
