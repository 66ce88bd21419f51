"""Loading and checking 2,000 guides, against PyYAML's quickest loader alone on the same files."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.generated import grow
from benchmarks.measuring import CASEGUIDE, Line, Say, compared, in_turn, taken_by

GUIDES = 2000
ROUNDS = 3


def run(say: Say) -> list[Line]:
    """Measure it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        say(f"writing {GUIDES:,} guides")
        size = grow(root, {"guide": GUIDES, "competency": 20})
        files = sum(1 for _ in (root / "content").rglob("*.yml"))
        ours, simplest = in_turn(
            lambda: taken_by([CASEGUIDE, "check"], root),
            lambda: taken_by([sys.executable, "-m", "benchmarks.plain_yaml", root / "content"], root),
            ROUNDS,
            say,
        )
    return compared(f"check of {files:,} files, {size / 1e6:.0f} MB", ours, simplest, "1.50")
