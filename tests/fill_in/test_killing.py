"""A browser that dies while it saves has kept all that it said was saved."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.fill_in.killing import kill_while_saving

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(sys.platform != "linux", reason="Finding the browser's processes needs /proc."),
]


def test_nothing_acknowledged_is_lost_when_the_browser_is_killed(browser: Browser, home: str, tmp_path: Path) -> None:
    revisions = kill_while_saving(browser.browser_type, home, tmp_path / "profile", kills=3, seed=1)
    print(f"3 kills, {revisions} acknowledged revisions, none lost")
    assert revisions > 3
