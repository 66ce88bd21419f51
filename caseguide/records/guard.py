"""The guard: no record may lie in a library's folder or in its site, where it would be published for good."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

from caseguide.not_made import NotMade

LARGEST = 5_000_000
BUILT = {"build", "site"}
"""Folders of a library that hold what was made from it; only there, and the site is looked at when it is made."""

NOT_OURS = {".git", ".venv", "node_modules", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
GOLDEN = ("tests", "golden")
"""Made-up records that tests keep, so that old ones can be read for good."""

SAVED = re.compile(r"(\.caseguide|-answers)[ _-]*(\([0-9]+\)|[0-9]*)\.json$", re.IGNORECASE)
"""How a page names what it saves; a browser puts a number behind the name of the second file."""

RECORD_KEYS = {"item", "revision", "saved", "answers"}
SEALED_KEYS = {"kdf", "salt", "iv", "data"}


class RecordInSite(NotMade):
    """The site that was about to be published holds a record."""


def refuse_records(site: Path) -> None:
    """Stop if the built site holds a record."""
    for path, reason in records_in(site, built=frozenset()):
        raise RecordInSite(f"{path}: this file looks like somebody's record: {reason}. Take it out of docs/.")


def records_in(root: Path, built: Set[str] = frozenset(BUILT)) -> Iterator[tuple[str, str]]:
    """The path and the reason for every file that is a record, or is shaped like one."""
    for path in _files(root, built):
        name = path.relative_to(root).as_posix()
        if not (name.startswith(f"{GOLDEN[0]}/") and f"/{GOLDEN[1]}/" in name):
            reason = why_a_record(path)
            if reason:
                yield name, reason


def why_a_record(path: Path) -> str:
    """Why a file is taken for a record, or nothing."""
    if SAVED.search(path.name):
        return "its name is that of a saved record"
    if path.suffix.lower() not in (".json", ".txt", ".bak") or path.stat().st_size > LARGEST:
        return ""
    try:
        return _shape(json.loads(path.read_text(encoding="utf-8-sig")))
    except (ValueError, RecursionError, OSError):
        return ""


def _shape(read: Any) -> str:
    if isinstance(read, list):
        return next((reason for each in read[:50] if (reason := _shape(each))), "")
    if not isinstance(read, dict):
        return ""
    if str(read.get("format", "")).startswith("caseguide-"):
        return "it says that it is a record"
    if set(read) >= RECORD_KEYS or set(read) >= SEALED_KEYS:
        return "it is shaped like a record"
    return ""


def _files(root: Path, built: Set[str]) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        skipped = NOT_OURS | (built if Path(folder) == root else set())
        folders[:] = sorted(each for each in folders if each not in skipped)
        yield from (Path(folder) / name for name in sorted(names))
