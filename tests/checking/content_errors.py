"""Small wrong libraries: each folder is laid over a library without a mistake, and checked as an editor would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from caseguide.library import read_library
from caseguide.print.releasing import release

CASES = Path(__file__).parent.parent / "content_errors"
BASE = CASES / "_base"
TODAY = "2026-11-20"

SOURCES = "content/sources.yml"

MADE: dict[str, Callable[[Path], object]] = {
    "yaml-ten-megabytes": lambda root: (root / SOURCES).write_bytes(b"title: Sources\n" * 700_000),
    "yaml-a-million-brackets": lambda root: (root / SOURCES).write_bytes(b"works: " + b"[" * 990_000),
    "yaml-too-many-parts": lambda root: (root / SOURCES).write_bytes(b"works:\n" + b"- x\n" * 200_000),
    "yaml-link-to-nothing": lambda root: _link_to_nothing(root / SOURCES),
    "yaml-page-by-hand-that-leads-to-nothing": lambda root: _page_to_nothing(root / "docs"),
    "rec-record-beside-the-content": lambda root: (root / "meeting.caseguide.json").write_text("{}"),
    "cur-text-changed-since-its-release": lambda root: _changed_since_release(root / "content/forms/visit.yml"),
    "file-list-of-releases-spoiled": lambda root: _spoiled(root / "releases.csv"),
    "yaml-repeats-without-end": lambda root: (root / SOURCES).write_text(_repeats(30)),
}
"""What git does not keep well, or may not hold: made when the case is laid out."""


def lay_out(case: str, root: Path) -> None:
    """Make the library of a case: the base, without what `remove.txt` names, and the case's own files."""
    own = CASES / case
    shutil.copytree(BASE, root)
    for path in _lines(own / "remove.txt"):
        (root / path).unlink()
    for room in ("content", "docs"):
        if (own / room).exists():
            shutil.copytree(own / room, root / room, dirs_exist_ok=True)
    if case in MADE:
        MADE[case](root)


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split() if file.exists() else []


def _link_to_nothing(file: Path) -> None:
    file.unlink()
    file.symlink_to("removed.yml")


def _page_to_nothing(docs: Path) -> None:
    docs.mkdir()
    (docs / "visiting.md").symlink_to("removed.md")


def _changed_since_release(file: Path) -> None:
    _release(file.parents[2])
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("What did you hear?", "What did you see and hear?"), encoding="utf-8")


def _spoiled(file: Path) -> None:
    _release(file.parent)
    with file.open("a", encoding="utf-8") as spoiled:
        spoiled.write("<<<<<<< ours\n")


def _release(root: Path) -> None:
    """Record what the library says, as on a day before the check."""
    catalog = read_library(root, date(2026, 4, 2)).catalog
    assert catalog is not None
    release(catalog, root, {})


def _repeats(levels: int) -> str:
    """Each line repeats the one above it nine times: some letters that stand for more than any memory holds."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"
