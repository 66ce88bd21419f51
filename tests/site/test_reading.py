"""Reading: how long, how large, what before and after, and where else a technique comes up."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visit

pytestmark = pytest.mark.browser


def open_switch(page: Page) -> None:
    page.get_by_role("button", name="Size and spacing of the text").click()


def letters(page: Page) -> float:
    return float(page.locator("article p").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)"))


def test_a_page_says_how_long_it_takes_to_read(visit: Visit) -> None:
    expect(visit("techniques/modeling-to-improve-skills/").get_by_text("minutes to read")).to_be_visible()


def test_one_goes_on_in_the_order_of_the_case_and_back(visit: Visit) -> None:
    page = visit("techniques/modeling-to-improve-skills/")
    title = page.get_by_role("heading", level=1)
    began = title.inner_text().strip()
    beside = page.get_by_role("navigation", name="In the order of the case")
    beside.get_by_role("listitem").filter(has_text="Next:").get_by_role("link").click()
    expect(title).not_to_contain_text(began)
    beside.get_by_role("listitem").filter(has_text="Before:").get_by_role("link").click()
    expect(title).to_contain_text(began)


def test_large_letters_stay_large_on_this_device(visit: Visit) -> None:
    page = visit("guides/mentoring/")
    usual = letters(page)
    open_switch(page)
    page.get_by_label("Larger").check()
    assert letters(page) > usual * 1.3
    page.reload()
    assert letters(page) > usual * 1.3
    open_switch(page)
    expect(page.get_by_label("Larger")).to_be_checked()


def test_more_space_stands_between_letters_on_wish(visit: Visit) -> None:
    page = visit("guides/mentoring/")
    open_switch(page)
    page.get_by_label("More space between letters").check()
    expect(page.locator("article p").first).not_to_have_css("letter-spacing", "normal")
    page.get_by_label("More space between letters").uncheck()
    expect(page.locator("article p").first).to_have_css("letter-spacing", "normal")


@pytest.mark.parametrize("width", [320, 390])
def test_the_largest_letters_fit_on_a_phone(width: int, visit: Visit) -> None:
    page = visit("guides/mentoring/")
    page.set_viewport_size({"width": width, "height": 700})
    open_switch(page)
    page.get_by_label("Larger").check()
    page.get_by_label("More space between letters").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_technique_says_where_it_comes_up(visit: Visit) -> None:
    page = visit("guides/mentoring/#model-skills")
    page.locator(".technique", has=page.locator("#model-skills")).get_by_text("Comes up in:").wait_for()


def test_the_life_of_the_case_can_be_narrowed_to_a_role(visit: Visit) -> None:
    page = visit("matrix/")
    everything = page.locator(".matrix tbody:visible").count()
    assert page.get_by_text("Nothing here yet").first.is_visible()
    page.get_by_label("For", exact=True).select_option("program-lead")
    assert page.locator(".matrix tbody:visible").count() < everything
