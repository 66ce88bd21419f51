"""What lies ready to print, and what readers of a printed sheet are told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from caseguide.catalog import Catalog
from caseguide.print.marks import check_address
from caseguide.print.shelf import can_be_printed
from tests.site.axe import violations
from tests.site.conftest import Visit

pytestmark = pytest.mark.browser

NOTE = "forms/conversation-note"
ROLE, LIBRARY = "roles/former-caseworker", "resources/former-library"


@pytest.fixture
def sheets(page: Page, odd_home: str) -> dict[str, dict[str, Any]]:
    """What the page of the odd library knows of sheets."""
    page.goto(f"{odd_home}print/check/")
    known: dict[str, dict[str, Any]] = json.loads(page.locator("[data-sheets]").text_content() or "")
    return known


def on_the_list(catalog: Catalog) -> int:
    """How much the list of all that can be printed has: each item, and the wall chart."""
    return len(can_be_printed(catalog)) + 1


def answer(page: Page, home: str, **asked: str) -> Locator:
    """What is said to somebody who scans the code of a sheet."""
    page.goto(f"{home}print/check/?{urlencode(asked)}")
    return page.locator("[data-sheet-answer]")


def test_a_sheet_of_the_text_of_today_is_current(page: Page, odd_home: str, sheets: dict[str, Any]) -> None:
    told = answer(page, odd_home, id=NOTE, f=sheets[NOTE]["now"])
    expect(told.get_by_role("heading")).to_have_text("This sheet is current")
    assert violations(page) == []
    told.get_by_role("link").click()
    expect(page).to_have_url(f"{odd_home}{NOTE}/")


def test_a_sheet_of_an_older_text_is_superseded_and_says_what_changed(
    page: Page, odd_home: str, sheets: dict[str, Any]
) -> None:
    first, second = sheets[NOTE]["releases"]
    told = answer(page, odd_home, id=NOTE, f=first[0])
    expect(told.get_by_role("heading")).to_have_text("Superseded on " + page.evaluate(IN_WORDS, second[2]))
    expect(told).to_contain_text("A title that says more")
    assert violations(page) == []
    told.get_by_role("link").click()
    expect(page.locator("#releases")).to_contain_text("A title that says more")


IN_WORDS = """day => new Intl.DateTimeFormat("en-GB",
    { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day))"""


def test_a_sheet_of_a_retired_item_is_withdrawn(page: Page, odd_home: str, sheets: dict[str, Any]) -> None:
    """What can be used instead is one step away, where there is something."""
    told = answer(page, odd_home, id=ROLE, f=sheets[ROLE]["releases"][0][0])
    expect(told.get_by_role("heading")).to_have_text("Withdrawn")
    expect(told.get_by_role("link", name="Use this instead: Caseworker")).to_be_visible()
    told = answer(page, odd_home, id=LIBRARY, f=sheets[LIBRARY]["releases"][0][0])
    expect(told.get_by_role("heading")).to_have_text("Withdrawn")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"id": NOTE, "f": "ZZZZZZZZ", "d": "2020-01-01"}, "This library has no such sheet."),
        ({"id": NOTE, "f": "ZZZZZZZZ", "d": "2090-01-01"}, "This sheet is newer than the copy"),
        ({"id": "__proto__", "f": "ZZZZZZZZ"}, "This library has no such sheet."),
        ({"id": "<img src=x>", "f": "<b>7K3MQ9TX</b>"}, "A fingerprint has eight letters and digits."),
    ],
)
def test_a_sheet_that_nobody_knows_is_not_called_current(
    asked: dict[str, str], words: str, page: Page, odd_home: str
) -> None:
    expect(answer(page, odd_home, **asked)).to_contain_text(words)


def test_a_fingerprint_is_typed_as_it_is_read(page: Page, odd_home: str, sheets: dict[str, Any]) -> None:
    mark = sheets[NOTE]["now"]
    typed = f" {mark[:4]}-{mark[4:]} ".lower().replace("0", "o").replace("1", "l")
    page.get_by_label("Fingerprint at the foot of the sheet").fill(typed)
    page.get_by_label("Fingerprint at the foot of the sheet").press("Enter")
    expect(page.get_by_role("status").get_by_role("heading")).to_have_text("This sheet is current")


def test_the_code_on_every_sheet_leads_to_an_answer(page: Page, home: str, ours: Catalog) -> None:
    for entry in can_be_printed(ours)[::10]:
        page.goto(f"{home}print/check/")
        known = json.loads(page.locator("[data-sheets]").text_content() or "")
        address = check_address(ours, entry, known[entry.address]["now"])
        page.goto(address.replace(ours.library.site_address, home))
        expect(page.locator("[data-sheet-answer] h2")).to_have_text("This sheet is current")


def test_without_scripts_the_table_says_what_is_current(browser: Browser, home: str, ours: Catalog) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{home}print/check/")
        assert page.locator("article table tbody tr").count() == len(can_be_printed(ours))
        expect(page.locator("form.sheet-ask")).to_be_hidden()
        page.goto(f"{home}print/")
        expect(page.locator(".printable")).to_have_count(on_the_list(ours))
        expect(page.locator(".printables-filter")).to_be_hidden()


def test_the_list_is_narrowed_by_people_and_by_purpose(visit: Visit, ours: Catalog) -> None:
    page = visit("print/")
    every = on_the_list(ours)
    said = page.locator("[data-printables-said]")
    expect(said).to_have_text(f"All {every} shown")
    page.get_by_label("What").select_option("Forms")
    forms = len(ours.of_kind("form"))
    expect(said).to_have_text(f"{forms} of {every} shown")
    assert page.locator(".printable:visible").count() == forms
    page.get_by_label("For", exact=True).select_option(index=1)
    shown = page.locator(".printable:visible").count()
    assert 0 < shown <= forms
    page.reload()
    expect(said).to_have_text(f"{shown} of {every} shown")
    page.get_by_label("What").select_option("For the wall")
    expect(said).to_have_text(f"1 of {every} shown")


def test_every_item_leads_to_its_files_and_says_how_large_they_are(visit: Visit, ours: Catalog, site: Path) -> None:
    page = visit("forms/meeting/")
    links = page.get_by_role("navigation", name="To print").get_by_role("link")
    for link in links.all():
        file = site / "forms/meeting" / str(link.get_attribute("href")).rpartition("/")[2]
        size = round(file.stat().st_size / 1000)
        expect(link.locator("xpath=..")).to_contain_text(f"{size} KB")
    assert links.count() == 4
