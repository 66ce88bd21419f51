"""`python -m benchmarks [NAME…]`: measure everything, or only what is named, and print a table."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence

from benchmarks import building, finding, printing, reading, serving
from benchmarks.measuring import Failed, Line, Say

BENCHMARKS: dict[str, Callable[[Say], list[Line]]] = {
    "reading": reading.run,
    "building": building.run,
    "finding": finding.run,
    "printing": printing.run,
    "serving": serving.run,
}
HEADS = Line("What", "Ours", "Simplest way", "Ratio", "Aim")


def main(names: Sequence[str]) -> int:
    """Run the benchmarks; 0 if all could be measured, whatever they gave."""
    if unknown := [name for name in names if name not in BENCHMARKS]:
        print(f"There is no benchmark {unknown[0]}; there are {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    lines: list[Line] = []
    failed = False
    for name in names or BENCHMARKS:
        try:
            lines += BENCHMARKS[name](_saying(name))
        except Failed as trouble:
            failed = True
            print(f"{name} could not be measured.\n{trouble}", file=sys.stderr)
    print(table(lines))
    return int(failed)


def _saying(name: str) -> Say:
    started = time.monotonic()
    return lambda doing: print(f"[{time.monotonic() - started:4.0f} s] {name}: {doing}", file=sys.stderr, flush=True)


def table(lines: Sequence[Line]) -> str:
    """The results as a table that reads well in a terminal and in Markdown."""
    widths = [max(map(len, column)) for column in zip(HEADS, *lines, strict=True)]
    rows = [HEADS, Line(*("-" * width for width in widths)), *lines]
    shown = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return "\n".join([f"{os.cpu_count()} cores, Python {sys.version.split()[0]}", "", *shown])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
