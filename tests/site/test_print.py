"""Any page printed from the browser is a clean sheet that says where it comes from and how old it may be."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from caseguide.catalog import Catalog
from tests.site.conftest import Visit
from tests.site.kinds_of_page import EACH_KIND, address_of

pytestmark = pytest.mark.browser

AROUND = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-search, .md-skip, .crumbs, .edit-link, .headerlink"
TOO_LIGHT = """all => all.filter((each) =>
    getComputedStyle(each).color.match(/[0-9]+/g).slice(0, 3).some((part) => Number(part) > 120)
).map((each) => each.textContent)"""
OLD = "May be out of date: check the address."


def printed(page: Page) -> str:
    """The words on the printed sheets, on one line."""
    reader = PdfReader(BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())


@pytest.mark.parametrize("kind", EACH_KIND)
def test_a_printed_page_has_nothing_around_it(kind: str, visit: Visit, ours: Catalog, site: Path) -> None:
    page = visit(address_of(kind, ours, site))
    page.emulate_media(media="print")
    assert [at for at in page.locator(AROUND).all() if at.is_visible()] == []
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if kind != "not-found":
        expect(page.get_by_text(OLD)).to_be_visible()


def test_at_its_foot_stand_its_address_the_day_and_a_warning(visit: Visit, page: Page, home: str) -> None:
    page.clock.set_fixed_time(datetime(2027, 3, 14, 12, tzinfo=UTC))
    visit("guides/mentoring/#coaching")
    words = printed(page)
    assert words.endswith(f"{home}guides/mentoring/ Printed on 14 March 2027. {OLD}")
    assert "Skip to content" not in words
    assert "Edit this page" not in words


def test_what_was_folded_is_printed_and_folded_again(visit: Visit, page: Page) -> None:
    visit("packs/start-with-a-new-mentee/")
    folded = page.locator("details.facilitator").first
    expect(folded).not_to_have_attribute("open", "")
    inside = folded.locator("p, li").first.text_content() or "nothing"
    assert " ".join(inside.split()) in printed(page)
    expect(folded).not_to_have_attribute("open", "")


def test_a_dark_page_is_printed_dark_on_white(visit: Visit, page: Page) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    visit("guides/mentoring/")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    light = page.locator(".md-typeset").get_by_role("paragraph").evaluate_all(TOO_LIGHT)
    assert light == []
