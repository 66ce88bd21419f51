"""A draft, a retired item and one that is only planned: readers see it on its page and on every link to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_draft_says_so_before_anything_else(page: Page, odd_home: str) -> None:
    page.goto(f"{odd_home}techniques/asking-open-questions/")
    expect(page.get_by_text("Draft: still being written")).to_be_in_viewport()
    expect(page.get_by_text("Do not rely on this page yet")).to_be_visible()


def test_a_retired_item_leads_to_what_replaces_it(page: Page, odd_home: str) -> None:
    page.goto(f"{odd_home}roles/former-caseworker/")
    expect(page.get_by_text("Retired: no longer in use")).to_be_in_viewport()
    page.get_by_role("main").locator(".admonition").get_by_role("link", name="Caseworker").click()
    expect(page).to_have_url(f"{odd_home}roles/caseworker/")
    expect(page.get_by_text("Retired: no longer in use")).to_have_count(0)


def test_a_retired_item_without_a_successor_says_that_nothing_replaces_it(page: Page, odd_home: str) -> None:
    page.goto(f"{odd_home}resources/former-library/")
    expect(page.get_by_text("Nothing replaces it.")).to_be_visible()


def test_what_is_planned_has_a_page_that_says_so_and_who_writes_it(page: Page, odd_home: str) -> None:
    page.goto(f"{odd_home}forms/closing-talk/")
    expect(page.get_by_role("heading", name="Note of the last talk")).to_be_visible()
    words = page.get_by_role("article")
    expect(words.get_by_text("Not written yet", exact=True)).to_be_in_viewport()
    expect(words.get_by_text("Practice team")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "item", "badge"),
    [
        ("techniques/", "Asking open questions", "Draft"),
        ("techniques/", "Saying back what was heard", "Not written yet"),
        ("roles/", "Former Caseworker", "Retired"),
        ("guides/supportive-conversations/", "Asking open questions", "Draft"),
        ("planned/", "Note of the last talk", "Not written yet"),
    ],
)
def test_a_link_to_it_says_so_too(address: str, item: str, badge: str, page: Page, odd_home: str) -> None:
    page.goto(odd_home + address)
    link = page.get_by_role("main").get_by_role("link", name=item, exact=True).first
    expect(link).to_be_visible()
    assert link.evaluate("link => link.nextElementSibling?.textContent") == badge


def test_a_link_to_what_is_published_has_no_badge(page: Page, odd_home: str) -> None:
    page.goto(f"{odd_home}roles/")
    link = page.get_by_role("main").get_by_role("link", name="Caseworker", exact=True)
    assert link.evaluate("link => link.nextElementSibling") is None
