"""The site without a mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visit
from tests.site.looking import SCHEMES, Scheme, expect_title

pytestmark = pytest.mark.browser

# A field for a day has stops of its own inside, which the browser outlines itself.
FOCUSED = """() => {
    const at = document.activeElement;
    const seen = at.matches(".md-option") ? at.nextElementSibling : at;
    const style = getComputedStyle(seen), box = seen.getBoundingClientRect();
    return {
        name: at.getAttribute("aria-label") || at.textContent.trim() || at.id,
        outlined: at.type === "date" || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth,
        body: at === document.body,
    };
}"""


def press_until(page: Page, name: str, key: str = "Tab", most: int = 60) -> None:
    """Press a key until what has the focus has a name."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED)["name"].startswith(name):
            return
    raise AssertionError(f"{most} times {key} never came to {name!r}")


def test_the_first_stop_skips_to_the_content(visit: Visit) -> None:
    page = visit("guides/mentoring/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("address", ["", "guides/", "guides/mentoring/", "forms/meeting/", "checklists/onboarding/"])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 390])
def test_every_stop_shows_where_the_focus_is(
    address: str, scheme: Scheme, width: int, visit: Visit, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    visit(address)
    hidden = []
    for _ in range(30):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if not stop["body"] and not (stop["outlined"] and stop["shown"]):
            hidden.append(stop["name"])
    assert hidden == []


def test_the_menus_lead_to_a_page(visit: Visit) -> None:
    page = visit("")
    press_until(page, "Guidance")
    page.keyboard.press("Enter")
    expect_title(page, "Practice guides")
    press_until(page, "Mentoring: practice guide")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/guides/mentoring/$"))


def test_search_opens_finds_and_leads_on(visit: Visit) -> None:
    page = visit("")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("frame of reference")
    result = page.locator(".finder__results a[href]").first
    result.wait_for()
    press_until(page, result.inner_text())
    page.keyboard.press("Enter")
    expect_title(page, "Glossary")


def test_folded_parts_open_and_close(visit: Visit) -> None:
    page = visit("guides/mentoring/")
    folded = page.locator("details.glance").first
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(folded).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(folded.get_by_role("link").first).to_be_focused()
    folded.locator("summary").focus()
    page.keyboard.press("Space")
    expect(folded).not_to_have_attribute("open", "")


def test_the_phones_menu_opens_leads_to_a_page_and_closes(visit: Visit, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit("")
    button = page.get_by_role("button", name="Menu")
    press_until(page, "Menu")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    press_until(page, "Guidance")
    page.keyboard.press("Enter")
    press_until(page, "Glossary")
    page.keyboard.press("Enter")
    expect_title(page, "Glossary")
