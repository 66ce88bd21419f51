"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of a test process: Playwright allows no second."""
    from tests.browsing import ARGUMENTS, PATIENCE  # here, because a test copies this file to a folder of its own

    program = os.environ.get("CASEGUIDE_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()
