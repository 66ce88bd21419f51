"""The same cases as in `tests/fights_back`, fifty times as many: `make torture`."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.fights_back.library_copy import ROOT

CASES = 100_000
RUNS = 50
LONGEST_RUN = 3600


@pytest.mark.parametrize("first", range(0, CASES, CASES // RUNS))
def test_changed_files_give_findings_or_none(first: int, capsys: pytest.CaptureFixture[str]) -> None:
    numbers = f"{first}-{first + CASES // RUNS - 1}"
    words = [sys.executable, "-W", "error", "-m", "tests.fights_back", numbers]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST_RUN)
    with capsys.disabled():  # the counts are what one runs this for
        print(f"\nCases {numbers}: {done.stdout[-3000:]}")
    assert done.returncode == 0, done.stdout + done.stderr
