"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from caseguide.catalog import Catalog
from caseguide.library import read_library


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where the machine has no browser, tests that drive one are skipped; the reason says how to get one."""
    reason = os.environ.get("CASEGUIDE_NO_BROWSER")
    for item in items:
        if reason and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=reason))


ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """This repository's own library, read once."""
    reading = read_library(ROOT)
    assert reading.catalog is not None, reading.findings
    return reading.catalog
