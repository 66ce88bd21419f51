"""The glossary's words are explained where they stand."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, expect

from caseguide.catalog import Catalog
from caseguide.pages.wording import plain
from schemas.glossary import Glossary, GlossaryTerm
from tests.site.built_page import Element, pages_of, read
from tests.site.conftest import Visit


@pytest.fixture(scope="module")
def terms(ours: Catalog) -> dict[str, GlossaryTerm]:
    [glossary] = ours.of_kind("glossary")
    return {term.id: term for term in cast(Glossary, glossary.model).terms}


def explained(page: Element) -> list[Element]:
    return list(page.all("a", class_="term"))


def id_of(link: Element) -> str:
    return link.attributes["href"].partition("#")[2]


def test_a_term_is_a_link_with_its_definition(site: Path, terms: dict[str, GlossaryTerm]) -> None:
    for address, page in pages_of(site).items():
        for link in explained(page):
            term = terms[id_of(link)]
            assert link.attributes["title"] == plain(term.definition), address
            assert link.text.lower().startswith(tuple(word.lower()[:-1] for word in (term.term, *term.also))), address


def test_each_term_is_explained_once_a_page(site: Path) -> None:
    for address, page in pages_of(site).items():
        times = Counter(id_of(link) for link in explained(page))
        assert [id for id, number in times.items() if number > 1] == [], address


def test_the_first_mention_is_the_one_that_is_explained(site: Path) -> None:
    words = next(read(site / "guides/mentoring/index.html").all("article"))
    link = next(link for link in explained(words) if id_of(link) == "frame-of-reference")
    before = words.text.partition(link.text)[0]
    assert "Fidelity measures" in before
    assert "frame of reference" not in before.lower()


def test_guides_and_forms_explain_words_and_the_glossary_itself_does_not(site: Path, ours: Catalog) -> None:
    for kind in ("guide", "detailed-guide", "workflow", "journey"):
        for entry in ours.of_kind(kind):
            assert explained(read(site / entry.address / "index.html")), entry.address
    assert explained(read(site / "glossary/index.html")) == []


def test_words_in_headings_and_links_stay_as_they_are(site: Path) -> None:
    for address, page in pages_of(site).items():
        for tag in ("h1", "h2", "h3", "h4"):
            assert not [link for title in page.all(tag) for link in explained(title)], address


@pytest.mark.browser
def test_a_word_is_explained_as_soon_as_the_keyboard_reaches_it(visit: Visit) -> None:
    page = visit("guides/mentoring/")
    terms = page.locator("article a.term")
    page.keyboard.press("Tab")
    for term in (terms.first, terms.last):  # the last is far below: the page is scrolled to it
        term.focus()
        expect(page.locator(".term-said")).to_have_text(term.get_attribute("title") or "")
        page.wait_for_timeout(300)
        expect(page.locator(".term-said")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".term-said")).to_be_hidden()


@pytest.mark.browser
def test_a_tap_explains_a_word_and_a_second_tap_leads_to_the_glossary(browser: Browser, home: str) -> None:
    with browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{home}guides/mentoring/")
        term = page.locator("article a.term").first
        term.tap()
        expect(page.locator(".term-said")).to_contain_text(term.get_attribute("title") or "")
        expect(page.locator(".term-said")).to_be_in_viewport(ratio=1)
        term.tap()
        expect(page).to_have_url(re.compile("/glossary/#"))
