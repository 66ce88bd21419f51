"""The guard: no record may lie in a library's folder or in its site, where it would be published for good."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LARGEST = 5_000_000
NOT_OURS = {
    ".git",
    ".venv",
    "build",
    "site",
    "node_modules",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
}
GOLDEN = ("tests", "golden")
"""Made-up records that tests keep, so that old ones can be read for good."""

ENDINGS = (".caseguide.json", "-answers.json")
RECORD_KEYS = {"item", "revision", "saved", "answers"}
SEALED_KEYS = {"kdf", "salt", "iv", "data"}


class RecordInSite(Exception):
    """The site that was about to be published holds a record."""


def refuse_records(site: Path) -> None:
    """Stop if the built site holds a record."""
    for path, reason in records_in(site):
        raise RecordInSite(f"{path}: this file looks like somebody's record: {reason}. Take it out of docs/.")


def records_in(root: Path) -> Iterator[tuple[str, str]]:
    """The path and the reason for every file that is a record, or is shaped like one."""
    for path in _files(root):
        name = path.relative_to(root).as_posix()
        if not (name.startswith(f"{GOLDEN[0]}/") and f"/{GOLDEN[1]}/" in name):
            reason = why_a_record(path)
            if reason:
                yield name, reason


def why_a_record(path: Path) -> str:
    """Why a file is taken for a record, or nothing."""
    if path.name.lower().endswith(ENDINGS):
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


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(each for each in folders if each not in NOT_OURS)
        yield from (Path(folder) / name for name in sorted(names))
