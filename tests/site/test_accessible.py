"""One page of each kind, light and dark, on a desk and on a phone, by axe's rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from caseguide.catalog import Catalog
from tests.site.axe import violations
from tests.site.conftest import Visit
from tests.site.kinds_of_page import EACH_KIND, address_of
from tests.site.looking import SCHEMES, let_device_be
from tests.site.searching import search

pytestmark = pytest.mark.browser

# Long lists repeat themselves, and the time that axe takes grows with the square of their length.
SHORTEN = """() => {
    const words = document.querySelector("article");
    while (document.querySelectorAll("*").length > 1500) words.children[words.children.length - 2].remove();
}"""
SIZES = {"desk": (1280, 900), "phone": (390, 844)}


def violations_everywhere(page: Page) -> dict[str, list[str]]:
    """What is wrong in each of the four ways to see a page; nothing where nothing is."""
    found = {}
    for scheme in SCHEMES:
        let_device_be(page, scheme)
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            found[f"{scheme}, {size}"] = violations(page)
    return {way: wrong for way, wrong in found.items() if wrong}


@pytest.mark.parametrize("kind", EACH_KIND)
def test_nothing_is_wrong_on_a_page_of_each_kind(kind: str, visit: Visit, ours: Catalog, site: Path) -> None:
    page = visit(address_of(kind, ours, site))
    page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")
    page.evaluate(SHORTEN)
    assert violations_everywhere(page) == {}


def test_nothing_is_wrong_with_search_results(visit: Visit) -> None:
    page = visit("")
    search("meeting", page)
    assert violations_everywhere(page) == {}


def test_nothing_is_wrong_with_the_menu_on_a_phone(visit: Visit) -> None:
    page = visit("")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Menu").click()
    assert violations(page) == []


@pytest.mark.parametrize("address", ["roles/former-caseworker/", "techniques/asking-open-questions/", "planned/"])
def test_nothing_is_wrong_with_marks_of_draft_retired_and_planned(address: str, page: Page, odd_home: str) -> None:
    page.goto(odd_home + address)
    assert violations_everywhere(page) == {}
