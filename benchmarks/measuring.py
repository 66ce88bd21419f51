"""What a program takes, run by itself: time of the clock, time of the processor, and the most memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
CASEGUIDE = Path(sys.executable).with_name("caseguide")

Say = Callable[[str], None]
"""Told what is being done."""


class Failed(Exception):
    """A program that was to be measured did not do its work."""


class Taken(NamedTuple):
    """What one run of a program took. The processor's time does not count what other programs do meanwhile."""

    seconds: float
    processor: float
    megabytes: float


class Line(NamedTuple):
    """One line of the results: what was done, what it took, what the simplest way took, and the aim."""

    what: str
    ours: str
    simplest: str = ""
    ratio: str = ""
    aim: str = ""


def taken_by(words: Sequence[str | Path], folder: Path) -> Taken:
    """Run a program in a folder."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        running = subprocess.Popen(words, cwd=folder, env=surroundings, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - started
        if running.returncode:
            said.seek(0)
            raise Failed(f"{' '.join(map(str, words))}\n{said.read()[-3000:].decode(errors='replace')}")
    size = used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1000)
    return Taken(seconds, used.ru_utime + used.ru_stime, size)


def in_turn(one: Callable[[], Taken], other: Callable[[], Taken], rounds: int, say: Say) -> tuple[Taken, Taken]:
    """The quickest run of each of two programs, which take turns so that both meet the same weather."""
    runs: tuple[list[Taken], list[Taken]] = [], []
    for number in range(rounds):
        for name, program, kept in zip(("ours", "the simplest way"), (one, other), runs, strict=True):
            say(f"round {number + 1} of {rounds}: {name}")
            kept.append(program())
    ours, simplest = (min(kept, key=lambda taken: taken.processor) for kept in runs)
    return ours, simplest


def compared(what: str, ours: Taken, simplest: Taken, aim: str) -> list[Line]:
    """The lines for two programs that did the same."""
    return [
        Line(f"{what}: processor", *_two(ours.processor, simplest.processor, "s"), aim),
        Line(f"{what}: clock", *_two(ours.seconds, simplest.seconds, "s")),
        Line(f"{what}: peak memory", *_two(ours.megabytes, simplest.megabytes, "MB")),
    ]


def _two(ours: float, simplest: float, unit: str) -> tuple[str, str, str]:
    places = 1 if unit == "s" else 0
    return f"{ours:.{places}f} {unit}", f"{simplest:.{places}f} {unit}", f"{ours / simplest:.2f}"
