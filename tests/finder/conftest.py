"""The real site, as the tests of the site meet it, and a copy of it to carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.finder.material import unpacked
from tests.site.conftest import browser, home, library, meeting, ours, page, site, visit
from tests.site.libraries import caseguide, copy_of_ours, must
from tests.site.once import once, shared_folder

__all__ = ["browser", "home", "library", "meeting", "ours", "page", "site", "visit"]


def _carry_ours(folder: Path) -> None:
    must(caseguide("zip", "--out", "out", within=copy_of_ours(folder)))


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy to carry."""
    folder = once(shared_folder(tmp_path_factory) / "carried", _carry_ours)
    return unpacked(next((folder / "out").glob("*.zip")), tmp_path_factory.mktemp("stick"))
