"""Whatever is done to the real content's files, a check ends soon, with findings in an editor's words or with none."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.fights_back.__main__ import said_of
from tests.fights_back.cases import Outcome, change_some, run
from tests.fights_back.library_copy import ROOT, LibraryCopy

CASES = 2000
RUNS = 4
LONGEST_RUN = 900
"""Seconds after which a run is stopped: a case that waits for ever would not be noticed otherwise."""


@pytest.mark.parametrize("first", range(0, CASES, CASES // RUNS))
def test_changed_files_give_findings_or_none(first: int) -> None:
    # In a process of its own, so that its memory is that of the check alone.
    numbers = f"{first}-{first + CASES // RUNS - 1}"
    words = [sys.executable, "-W", "error", "-m", "tests.fights_back", numbers]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST_RUN)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{CASES // RUNS} cases" in done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> LibraryCopy:
    return LibraryCopy(tmp_path)


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_case_is_the_same_every_time_and_leaves_nothing_behind(copy: LibraryCopy) -> None:
    before = contents(copy.root)
    numbers = range(5)
    outcomes = [
        [(outcome.changes, outcome.codes) for outcome in (run(number, copy) for number in numbers)] for _ in "ab"
    ]
    assert outcomes[0] == outcomes[1]
    assert contents(copy.root) == before


def test_cases_change_files(copy: LibraryCopy) -> None:
    before = contents(copy.root)
    changed = 0
    for number in range(50):
        with copy.put_back_afterwards():
            assert [*change_some(Random(number), copy)]
            changed += contents(copy.root) != before
    assert changed > 40


def breaks(*_: object, **__: object) -> None:
    raise ZeroDivisionError


def never_ends(*_: object, **__: object) -> None:
    while True:
        pass


@pytest.mark.parametrize(("trouble", "told"), [(breaks, "ZeroDivisionError"), (never_ends, "longer than")])
def test_a_case_that_fails_says_why_and_how_to_run_it_alone(
    copy: LibraryCopy, monkeypatch: pytest.MonkeyPatch, trouble: Callable[..., None], told: str
) -> None:
    monkeypatch.setattr(LibraryCopy, "check", trouble)
    outcome: Outcome = run(7, copy)
    assert told in "".join(outcome.wrong)
    assert "python -m tests.fights_back 7" in said_of(outcome)
