"""Doing a long thing once in a test run, though several workers want what comes of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

DONE, FAILED = "made", "failed"
LONGEST_WAIT = 600


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A temporary folder that all workers of this run see, and no other run."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Whoever comes first makes what belongs into the folder; the others wait for it."""
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(folder)
        return folder
    try:
        make(folder)
    except BaseException as trouble:
        (folder / FAILED).write_text(str(trouble), encoding="utf-8")
        raise
    (folder / DONE).touch()
    return folder


def _wait_for(folder: Path) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while not (folder / DONE).exists():
        if (folder / FAILED).exists():
            raise RuntimeError(f"Another worker failed to make it: {(folder / FAILED).read_text(encoding='utf-8')}")
        if time.monotonic() > until:
            raise RuntimeError(f"Another worker has not made {folder.name} in {LONGEST_WAIT} s.")
        time.sleep(0.2)
