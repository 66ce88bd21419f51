"""The site of a library of 1,000 items, against plain MkDocs on the same Markdown with the same `mkdocs.yml`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.generated import grow, mixed
from benchmarks.measuring import CASEGUIDE, Line, Say, compared, in_turn, taken_by

ITEMS = 1000
ROUNDS = 2


def run(say: Say) -> list[Line]:
    """Measure it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        say(f"writing {ITEMS:,} items")
        grow(root, mixed(ITEMS))
        ours, simplest = in_turn(
            lambda: taken_by([CASEGUIDE, "build", "--clean"], root),
            lambda: taken_by([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "plain"], root),
            ROUNDS,
            say,
        )
        pages = sum(1 for _ in (root / "site").rglob("*.html"))
    return compared(f"site of {pages:,} pages", ours, simplest, "1.15")
