"""What all tests share."""

from __future__ import annotations

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where the machine has no browser, tests that drive one are skipped; the reason says how to get one."""
    reason = os.environ.get("CASEGUIDE_NO_BROWSER")
    for item in items:
        if reason and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=reason))
