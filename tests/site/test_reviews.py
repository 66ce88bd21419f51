"""A page ages although nobody builds it anew: its browser works out whether its review is overdue."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from playwright.sync_api import Page, expect

from caseguide.catalog import Catalog
from caseguide.reviews import review_due
from tests.site.conftest import Visit

pytestmark = pytest.mark.browser

OVERDUE = "Review overdue since"


def read_on(days: int, visit: Visit, page: Page, catalog: Catalog) -> Page:
    """Open the mentoring guide so many days after the day by which it is to be read again."""
    [guide] = catalog.of_kind("guide")
    day = review_due(guide.item, catalog.library) + timedelta(days=days)
    page.clock.set_fixed_time(datetime.combine(day, time(12), UTC))
    return visit("guides/mentoring/")


def test_before_its_review_is_due_a_page_says_nothing(visit: Visit, page: Page, ours: Catalog) -> None:
    for days in (-1, 0):
        read_on(days, visit, page, ours)
        expect(page.get_by_text(OVERDUE)).to_have_count(0)
        expect(page.get_by_text("This review is overdue")).to_have_count(0)


def test_from_the_next_day_on_it_says_so_at_the_top_and_in_its_block(visit: Visit, page: Page, ours: Catalog) -> None:
    read_on(1, visit, page, ours)
    note = page.get_by_text(OVERDUE)
    expect(note).to_be_visible()
    [guide] = ours.of_kind("guide")
    due = review_due(guide.item, ours.library)
    assert f"since {due.day} {due:%B %Y}" in note.inner_text()
    expect(note).to_be_in_viewport()
    about = page.get_by_role("region", name="About this page")
    expect(about.get_by_text("This review is overdue")).to_be_visible()


def test_the_readers_own_day_counts(browser_on_the_date_line: Page, home: str, ours: Catalog) -> None:
    page = browser_on_the_date_line
    [guide] = ours.of_kind("guide")
    due = review_due(guide.item, ours.library)
    # Late in the evening of that day in London it is the next day already in Kiritimati.
    page.clock.set_fixed_time(datetime.combine(due, time(20), UTC))
    page.goto(f"{home}guides/mentoring/")
    expect(page.get_by_text(OVERDUE)).to_be_visible()
