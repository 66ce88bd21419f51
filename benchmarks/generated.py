"""Libraries of any size: the real one, and beside it generated items of every kind that are valid and always the same.

    python -m benchmarks.generated FOLDER 1000

The real content stays, because the pages written by hand, the vocabularies and the navigation belong to it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from benchmarks import guidance, work
from benchmarks.maker import Data, Maker
from benchmarks.measuring import ROOT
from benchmarks.words import Words, vocabulary_of
from caseguide.library import read_library
from schemas.kinds import KINDS

SEED = 2026
SHARES = {
    "competency": 10,
    "guide": 20,
    "detailed-guide": 15,
    "role": 5,
    "workflow": 5,
    "journey": 5,
    "checklist": 10,
    "form": 10,
    "resource": 15,
    "pack": 5,
}
"""Of a hundred generated items, how many are of each kind."""

MAKERS: dict[str, Callable[[Maker, int], Data]] = {
    "competency": guidance.competency,
    "guide": guidance.guide,
    "detailed-guide": guidance.detailed_guide,
    "role": work.role,
    "workflow": work.workflow,
    "journey": work.journey,
    "checklist": work.checklist,
    "form": work.form,
    "resource": guidance.resource,
    "pack": guidance.pack,
}
"""How an item of each kind is made."""


class NoLibrary(Exception):
    """The real library cannot be read, so nothing can be grown from it."""


def mixed(count: int) -> dict[str, int]:
    """So many items of every kind."""
    return {kind: max(1, count * share // 100) for kind, share in SHARES.items()}


def grow(target: Path, planned: Mapping[str, int], root: Path = ROOT) -> int:
    """Copy the library at `root` to `target` and add generated items; gives the bytes that these have."""
    catalog = read_library(root).catalog
    if catalog is None:
        raise NoLibrary("The real library cannot be read: run `caseguide check` first.")
    for name in ("content", "docs", "templates"):
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name)
    shutil.copy(root / "mkdocs.yml", target)
    vocabulary = vocabulary_of(catalog)
    written = 0
    for kind, count in planned.items():
        # Each kind has its own seed, so that more of one kind does not change the others.
        make = Maker(Words(vocabulary, f"{SEED} {kind}"), catalog, dict(planned))
        written += sum(_write(target, make, kind, number) for number in range(count))
    return written


def _write(target: Path, make: Maker, kind: str, number: int) -> int:
    data = {**make.head(kind, number), **MAKERS[kind](make, number)}
    said = {name: value for name, value in data.items() if value != []}
    text = yaml.dump(said, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=100)
    if KINDS[kind].suffix == ".md":
        text = f"---\n{text}---\n{guidance.body(make)}"
    path = target / "content" / KINDS[kind].place / f"{make.id(kind, number)}{KINDS[kind].suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(text.encode())


if __name__ == "__main__":
    print(f"{grow(Path(sys.argv[1]), mixed(int(sys.argv[2]))):,} bytes")
