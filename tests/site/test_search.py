"""Search finds what people type: words of a technique, a term, an abbreviation."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.conftest import Visit
from tests.site.looking import expect_title
from tests.site.searching import addresses_of, search

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("show the skill yourself", "guides/mentoring/#model-skills"),
        ("toddler redirect", "techniques/modeling-to-improve-skills/#skills-that-you-can-show"),
        ("frame of reference", "glossary/#frame-of-reference"),
        ("KCA", "glossary/#key-caseworker-activity"),
        ("diagnosis", "forms/diagnosis/"),
        ("networking checklist", "checklists/networking/"),
    ],
)
def test_search_finds(words: str, address: str, visit: Visit, home: str) -> None:
    found = addresses_of(search(words, visit("")))
    assert home + address in found[:12]


def test_a_result_leads_to_the_words(visit: Visit) -> None:
    page = visit("")
    search("frame of reference", page).first.click()
    expect_title(page, "Glossary")


def test_search_says_so_when_there_is_nothing(visit: Visit) -> None:
    page = visit("")
    results = search("xylophone zeppelin", page, finds=False)
    expect(page.get_by_text("Nothing was found.")).to_be_visible()
    assert results.count() == 0
