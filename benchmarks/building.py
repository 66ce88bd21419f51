"""Sites of libraries of several sizes, against plain MkDocs on the same Markdown with the same `mkdocs.yml`.

Both make a site that can be searched: ours has no plugin for it, MkDocs has the one that it brings along.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.generated import grow, mixed
from benchmarks.measuring import CASEGUIDE, Line, Say, compared, in_turn, taken_by

ROUNDS = {100: 2, 1000: 2, 5000: 1}
"""How often each size is built."""


def run(say: Say) -> list[Line]:
    """Measure it: pages only, since MkDocs prints nothing."""
    return [line for items in ROUNDS for line in _of_size(items, say)]


def _of_size(items: int, say: Say) -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        say(f"writing {items:,} items")
        grow(root, mixed(items))
        (root / "plain.yml").write_text("INHERIT: mkdocs.yml\nplugins: [search]\nsite_dir: plain\n", encoding="utf-8")
        ours, simplest = in_turn(
            lambda: taken_by([CASEGUIDE, "build", "--clean", "--no-pdfs"], root),
            lambda: taken_by([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "plain.yml"], root),
            ROUNDS[items],
            say,
        )
        pages = sum(1 for _ in (root / "site").rglob("*.html"))
    return compared(f"site of {items:,} items ({pages:,} pages)", ours, simplest, "1.15")
