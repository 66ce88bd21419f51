"""Finding, as readers do it: by words, by filters, by both, with a slip of the finger, and without success."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.axe import violations
from tests.site.conftest import Visit

pytestmark = pytest.mark.browser


def find(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)


def said(page: Page) -> str:
    """The count, as a screen reader says it."""
    return page.locator("[data-finder-said][role=status]").inner_text()


def test_a_result_leads_to_the_exact_measure_with_the_words_marked(visit: Visit) -> None:
    page = visit("find/")
    find(page, "explains how trauma early in life may affect parenting")
    page.locator(".finder__results a").first.click()
    expect(page).to_have_url(re.compile(r"guides/mentoring/\?found=.*#early-trauma-and-parenting$"))
    expect(page.locator("#early-trauma-and-parenting mark").first).to_be_visible()


@pytest.mark.parametrize(
    ("words", "title"),
    [("KCA", "key caseworker activity"), ("CPS", "Child Protective Services"), ("check-in", "meeting")],
)
def test_an_abbreviation_or_another_word_finds_its_term(words: str, title: str, visit: Visit) -> None:
    page = visit("find/")
    find(page, words)
    expect(page.locator(".finder__results").get_by_text(re.compile(title, re.IGNORECASE)).first).to_be_visible()


def test_small_words_of_a_name_are_not_marked(visit: Visit) -> None:
    page = visit("find/?q=check-in")
    marks = page.locator(".finder__results mark")
    marks.first.wait_for()
    # It is also called a one-to-one.
    assert {"in", "to"}.isdisjoint(text.lower() for text in marks.all_inner_texts())


def test_a_word_of_two_letters_is_found_as_it_is(visit: Visit) -> None:
    marks = visit("find/?q=cv").locator(".finder__results mark")
    marks.first.wait_for()
    assert "cv" in {text.lower() for text in marks.all_inner_texts()}


def test_a_misspelt_word_offers_the_near_one(visit: Visit) -> None:
    page = visit("find/")
    find(page, "mentorng observatoin")
    page.get_by_role("link", name="mentoring observation").click()
    expect(page.get_by_role("searchbox")).to_have_value("mentoring observation")
    expect(page.locator(".finder__results li").first).to_be_visible()


def test_words_and_filters_are_in_the_address_and_open_again_from_there(visit: Visit) -> None:
    page = visit("find/")
    find(page, "feedback")
    page.get_by_text("Narrow it").click()
    page.get_by_label("Techniques").check()
    page.get_by_label("Supervisor").check()
    expect(page).to_have_url(re.compile(r"\?q=feedback&kind=technique&role=supervisor$"))
    expect(page.locator("[data-finder-said]")).to_have_text(re.compile(r"^\d+ results$"))
    count, address = said(page), page.url
    visit("")
    page.goto(address)
    expect(page.locator("[data-finder-said]")).to_have_text(count)
    expect(page.get_by_role("searchbox")).to_have_value("feedback")


def test_filters_without_words_list_all_that_fits(visit: Visit) -> None:
    page = visit("find/?strength=must")
    expect(page.get_by_role("link", name="Policy requirements")).to_be_visible()
    assert page.locator(".finder__results li").count() >= 1


def test_more_results_that_come_late_do_not_mix_with_what_is_looked_for_since(visit: Visit, page: Page) -> None:
    visit("find/")
    find(page, "family")
    more = page.get_by_role("button", name="Show more")
    expect(more).to_be_visible()
    held: list[Route] = []
    page.route("**/finder/*/said/*", lambda each: each.continue_() if held else held.append(each))
    more.click()
    more.click()
    page.wait_for_timeout(200)
    find(page, "frame of reference")
    expect(page.locator(".finder__results li").first).to_contain_text("frame of reference", ignore_case=True)
    expect(page.locator(".finder__results li")).to_have_count(10)
    assert len(held) == 1
    held[0].continue_()
    page.wait_for_timeout(300)
    expect(page.locator(".finder__results li")).to_have_count(10)


def test_nothing_found_says_so_and_what_to_try(visit: Visit) -> None:
    page = visit("find/?q=xylophone+zeppelin&kind=form")
    expect(page.get_by_role("heading", name="What you can try")).to_be_visible()
    assert said(page) == "Nothing was found."
    page.get_by_role("link", name="Look everywhere").click()
    expect(page).to_have_url(re.compile(r"\?q=xylophone\+zeppelin$"))


def test_a_slash_brings_one_here_and_all_works_by_keyboard(visit: Visit) -> None:
    page = visit("guides/mentoring/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("a parent is angry")
    best = page.locator(".finder__results a").first
    # Each letter brings results of its own; these are the ones of the whole question.
    expect(best).to_have_attribute("href", re.compile(r"situations/parent-is-angry/"))
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(best).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"situations/parent-is-angry/"))


def test_a_slash_in_a_field_is_a_slash(visit: Visit) -> None:
    page = visit("find/")
    page.get_by_role("searchbox").click()
    page.keyboard.type("and/or")
    expect(page.get_by_role("searchbox")).to_have_value("and/or")


def test_markup_that_is_typed_stays_text(visit: Visit) -> None:
    page = visit("find/")
    find(page, "<img src=x onerror=alert(1)> goals")
    expect(page.locator(".finder__results li").first).to_be_visible()
    assert page.locator(".finder img").count() == 0


STATES = {
    "empty": "find/",
    "results": "find/?q=a+parent+does+not+want+to+talk",
    "filters": "find/?q=feedback&kind=technique",
    "browsing": "find/?kind=form",
    "nothing": "find/?q=xylophone+zeppelin",
    "near": "find/?q=mentorng",
    "way": "ways/role/supervisor/",
    "situation": "situations/parent-will-not-talk/",
    "offline": "offline/",
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wrong_by_axes_rules_in_any_state_light_and_dark_wide_and_narrow(state: str, visit: Visit) -> None:
    page = visit(STATES[state])
    if "?" in STATES[state]:
        expect(page.locator("[data-finder-said]")).to_have_text(re.compile("result|Nothing"))
        page.evaluate("document.querySelector('[data-finder-filters]').open = true")
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            found[scheme, width] = violations(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert {way: wrong for way, wrong in found.items() if wrong} == {}


def test_marked_words_can_be_told_in_forced_colors(visit: Visit, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    visit("find/?q=feedback")
    mark = page.locator(".finder__results mark").first
    mark.wait_for()
    colors = mark.evaluate(
        "mark => [getComputedStyle(mark).backgroundColor, getComputedStyle(document.body).backgroundColor]"
    )
    assert colors[0] != colors[1]


def test_without_scripts_the_lists_lead_everywhere(browser: object, home: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:  # type: ignore[attr-defined]
        page = context.new_page()
        page.goto(f"{home}find/")
        page.get_by_role("link", name="Must: law or policy").click()
        page.get_by_role("link", name=re.compile("Know your field")).click()
        expect(page).to_have_url(re.compile(r"guides/mentoring/#know-and-share$"))
