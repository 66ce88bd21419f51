"""A built site as its files, to compare."""

from __future__ import annotations

import hashlib
from pathlib import Path


def files_of(site: Path) -> dict[str, str]:
    """Every file with a fingerprint of its bytes."""
    paths = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def differing(one: dict[str, str], other: dict[str, str]) -> set[str]:
    """The files that two sites do not have alike."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
