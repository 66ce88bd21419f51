"""The copy of the real site that people carry on a stick."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.site.libraries import caseguide, copy_of_ours, must


def carry_ours(folder: Path) -> None:
    """Make the copy of this repository's library."""
    must(caseguide("zip", "--out", "out", within=copy_of_ours(folder)))


def unpacked(archive: Path, target: Path) -> Path:
    """The one folder that an archive holds."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(target)
    return next(target.iterdir())
