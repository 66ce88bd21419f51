"""The supervision agenda: collected while reading, kept on the device, printed in the guide's own order."""

from __future__ import annotations

from typing import cast

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from caseguide.catalog import Catalog
from schemas.guide import Guide
from tests.site.axe import violations

pytestmark = pytest.mark.browser


def guide_of(ours: Catalog) -> tuple[str, Guide]:
    entry = ours.of_kind("guide")[0]
    return entry.address, cast(Guide, entry.model)


def collect(page: Page, id: str) -> None:
    """Put a part of the open guide on the agenda."""
    place = page.locator(f"li[id='{id}'] > .agenda-button, h4[id='{id}'] + p > .agenda-button")
    place.click()
    expect(place).to_have_attribute("aria-pressed", "true")


def test_what_was_collected_stands_on_the_agenda_in_the_guides_order(
    context: BrowserContext, home: str, ours: Catalog
) -> None:
    address, guide = guide_of(ours)
    technique = guide.activities[-1].techniques[0]
    measure = guide.measures.observation[0]
    page = context.new_page()
    page.goto(f"{home}{address}/")
    collect(page, technique.id)
    collect(page, measure.id)
    page.get_by_role("link", name="my supervision agenda").click()
    expect(page.locator("[data-agenda-item]:visible")).to_have_count(2)
    ids = page.locator("[data-agenda-item]:visible").evaluate_all("all => all.map(one => one.dataset.agendaItem)")
    assert ids == [f"{address}#{measure.id}", f"{address}#{technique.id}"]
    topics = page.locator("[data-agenda-guide]:visible ol li")
    expect(topics).to_have_count(len(guide.supervisor.topics))
    assert violations(page) == []
    page.reload()
    expect(page.locator("[data-agenda-item]:visible")).to_have_count(2)
    page.get_by_role("button", name="Empty my agenda").click()
    expect(page.locator("#fill--agenda-none")).to_be_focused()
    assert page.evaluate("localStorage.getItem('caseguide-agenda')") is None
