"""Run cases by number, one or many: `python -m tests.fights_back 17` or `python -m tests.fights_back 0-499`."""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.fights_back.cases import Outcome, run
from tests.fights_back.library_copy import LibraryCopy

MOST_MEGABYTES = 500
MOST_SHOWN = 10


def main(words: str) -> int:
    """Run the cases, say what they gave, and fail if anything is wrong."""
    first, _, last = words.partition("-")
    numbers = range(int(first), int(last or first) + 1)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        copy = LibraryCopy(Path(folder))
        outcomes = []
        for number in numbers:
            outcomes.append(run(number, copy))
            if sys.stderr.isatty() and not number % 20:
                print(f"\r{number - numbers[0]} of {len(numbers)}", end="", file=sys.stderr)
    failed = [outcome for outcome in outcomes if outcome.wrong]
    for outcome in failed[:MOST_SHOWN]:
        print(said_of(outcome))
    megabytes = peak_megabytes()
    print(summary(outcomes, time.monotonic() - started, megabytes))
    return 1 if failed or megabytes > MOST_MEGABYTES else 0


def said_of(outcome: Outcome) -> str:
    """What went wrong in a case, and how to run it alone."""
    head = f"Case {outcome.number} (alone: python -m tests.fights_back {outcome.number})"
    return "\n  ".join([head, *outcome.changes, *outcome.wrong])


def summary(outcomes: list[Outcome], seconds: float, megabytes: float) -> str:
    """How many cases there were, how they ended, and what they took."""
    clean = sum(not outcome.codes for outcome in outcomes)
    codes = Counter(code for outcome in outcomes for code in set(outcome.codes))
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    return (
        f"{len(outcomes)} cases in {seconds:.0f} s: {sum(bool(outcome.wrong) for outcome in outcomes)} failed, "
        f"{clean} clean, {len(codes)} different rules spoke; "
        f"slowest {slowest.seconds:.2f} s (case {slowest.number}), most memory {megabytes:.0f} MB.\n"
        + ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))
    )


def peak_megabytes() -> float:
    """The most memory that this process has had; unknown on Windows."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1_000_000 if sys.platform == "darwin" else peak / 1000


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name a case or a range of cases: 17, or 0-499.")
    sys.exit(main(sys.argv[1]))
