"""Each part's own address, and the control that copies it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visit

pytestmark = pytest.mark.browser


def test_the_control_copies_the_address_and_says_so(visit: Visit, page: Page, home: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit("guides/mentoring/")
    heading = page.get_by_role("heading", name="Show the skill yourself")
    heading.get_by_role("link", name="Copy link to this section").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}guides/mentoring/#model-skills"
    expect(page).to_have_url(f"{home}guides/mentoring/#model-skills")


def test_a_measure_has_a_control_of_its_own(visit: Visit, page: Page, home: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit("guides/mentoring/")
    page.locator("#respect").get_by_role("link", name="Copy link to this measure").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}guides/mentoring/#respect"


def test_an_address_that_was_mangled_on_its_way_still_opens_the_page(visit: Visit, page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))")
    visit("guides/mentoring/?found=respect#100%")
    page.locator("#respect").get_by_role("link", name="Copy link to this measure").click()
    expect(page.get_by_role("status").filter(has_text="The link is in the address bar")).to_be_visible()
    expect(page.locator("article mark").first).to_be_attached()


def test_where_copying_is_not_allowed_the_reader_is_told_where_the_address_is(visit: Visit, page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))")
    visit("guides/mentoring/")
    page.locator("#respect").get_by_role("link", name="Copy link to this measure").click()
    expect(page.get_by_role("status").filter(has_text="The link is in the address bar")).to_be_visible()
    expect(page).to_have_url(re.compile("#respect$"))
