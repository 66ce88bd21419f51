"""Light and dark: as the reader's device says, or as the reader chooses."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visit
from tests.site.looking import expect_scheme, expect_title, let_device_be

pytestmark = pytest.mark.browser


def test_the_site_is_as_light_or_dark_as_the_device(visit: Visit, page: Page) -> None:
    visit("guides/mentoring/")
    expect_scheme(page, "light")
    let_device_be(page, "dark")
    page.reload()
    expect_scheme(page, "dark")


def test_a_reader_can_choose_and_the_choice_lasts(visit: Visit, page: Page) -> None:
    visit("")
    for name in ("Switch to light colors", "Switch to dark colors"):
        page.get_by_title(name).click()
    expect_scheme(page, "dark")
    page.get_by_role("link", name="Meeting form").first.click()
    expect_title(page, "Meeting form")
    expect_scheme(page, "dark")
    page.get_by_title("Switch to the device's colors").click()
    expect_scheme(page, "light")
