"""Every state of a page to fill in, for everybody: by axe's rules, by keyboard, narrow, and from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.fill_in.desk import PASSPHRASE, Desk
from tests.site.axe import violations

pytestmark = pytest.mark.browser
Sit = Callable[[str], Desk]
GOLDEN = Path(__file__).parent / "golden" / "1"
HERE = """
(() => {
  const { type, value, form, checked } = document.activeElement;
  return form?.matches("[data-fill-in]") ? [type, type === "button" || checked ? "full" : value] : ["", "elsewhere"];
})()
"""
UNDER_THE_HEADER = """
(() => {
  const here = document.activeElement, header = document.querySelector(".md-header");
  if (header.contains(here)) return "";
  return here.getBoundingClientRect().top < header.getBoundingClientRect().bottom ? here.id || here.textContent : "";
})()
"""
STATES = ["empty", "unfolded", "errors", "open", "contested", "finished", "print", "blank print"]


def bring_to(state: str, tab: Desk) -> None:
    """Bring a page into a state."""
    page = tab.page
    if state == "unfolded":
        page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")
    elif state == "errors":
        tab.button("Check and finish").click()
        expect(page.locator("#fill--error-summary")).to_be_focused()
    elif state in ("open", "contested"):
        tab.keep()
        page.fill("[name=mentee-code]", "K-09")
        tab.wait_until_saved()
        page.locator("#fill--record-list button[data-do=history]").click()
    elif state in ("finished", "print"):
        tab.give((GOLDEN / "meeting.caseguide.json").read_text(encoding="utf-8"))
        expect(tab.status).to_have_text("Opened.")
        tab.button("Check and finish").click()
        expect(page.locator("#fill--finished")).to_be_focused()
    if state == "contested":
        overtake(tab)
    if state.endswith("print"):
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        # Paper does not scroll.
        page.set_viewport_size({"width": 800, "height": 4000})


def overtake(tab: Desk) -> None:
    """Save the same record in another tab meanwhile."""
    other = Desk(tab.page.context, tab.home, tab.item)
    expect(other.button("Lock now")).to_be_visible()
    other.page.locator("#fill--record-list button[data-do=open]").click()
    expect(other.page.locator("[name=mentee-code]")).to_have_value("K-09")
    other.page.fill("[name=mentee-code]", "K-10")
    other.wait_until_saved()
    expect(tab.page.locator("#fill--record-contested")).to_be_visible()


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wrong_in_any_state(state: str, desk: Sit) -> None:
    tab = desk("forms/meeting")
    bring_to(state, tab)
    assert violations(tab.page) == []


def test_nothing_is_wrong_on_a_checklist(desk: Sit) -> None:
    tab = desk("checklists/onboarding")
    assert violations(tab.page) == []


def test_nothing_is_wrong_on_a_rating_sheet_in_the_dark(desk: Sit) -> None:
    tab = desk("forms/fidelity-mentoring-observation")
    tab.page.emulate_media(color_scheme="dark")
    tab.button("Check and finish").click()
    expect(tab.page.locator("#fill--error-summary")).to_be_focused()
    assert violations(tab.page) == []


def overflowing(page: Page) -> bool:
    """Whether one must scroll sideways to see everything."""
    wider: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wider


@pytest.mark.parametrize("item", ["forms/meeting", "forms/fidelity-mentoring-observation", "checklists/onboarding"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_sticks_out_on_a_narrow_page(item: str, direction: str, desk: Sit) -> None:
    tab = desk(item)
    # 320 pixels are also what is left of 1,280 at four times the size.
    tab.page.set_viewport_size({"width": 320, "height": 640})
    tab.page.evaluate("(direction) => document.documentElement.dir = direction", direction)
    tab.page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")
    if item == "forms/meeting":
        tab.page.check("[name=took-place][value=held]")
        tab.button("Check and finish").click()
    assert not overflowing(tab.page)


def test_a_record_is_kept_filled_in_and_finished_with_the_keyboard_alone(desk: Sit) -> None:
    tab = desk("forms/need-flag")
    page, keys = tab.page, tab.page.keyboard
    to(page, "summary", "Keep records on this device, behind")
    keys.press("Enter")
    for id in ("fill--new-passphrase", "fill--new-passphrase-again"):
        tab_to(page, id)
        keys.type(PASSPHRASE)
    keys.press("Enter")
    expect(tab.button("Lock now")).to_be_visible(timeout=20_000)
    to(page, "button", "Check and finish", most=200)
    keys.press("Enter")
    expect(page.locator("#fill--error-summary")).to_be_focused()
    keys.press("Tab")
    keys.press("Enter")
    assert page.evaluate("document.activeElement.matches('[data-fill-in] :is(input, textarea)')")
    answer_all(page)
    to(page, "button", "Check and finish", most=200)
    keys.press("Enter")
    expect(page.locator("#fill--finished")).to_be_focused()
    tab.wait_until_saved()


def test_what_has_the_focus_is_never_under_the_header(desk: Sit) -> None:
    tab = desk("forms/fidelity-mentoring-observation")
    page = tab.page
    tab.button("Check and finish").focus()
    hidden = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        hidden.append(page.evaluate(UNDER_THE_HEADER))
    assert set(hidden) == {""}


def answer_all(page: Page) -> None:
    """From the first question on, answer each by keyboard: type, choose the first option, tick."""
    keys = page.keyboard
    keys.press("Shift+Tab")
    for _ in range(200):
        keys.press("Tab")
        match page.evaluate(HERE):
            case ["submit", ""]:
                return
            case ["date", ""]:
                keys.type("11032026")
            case ["text" | "textarea", ""]:
                keys.type("12")
            case ["radio" | "checkbox", _]:
                keys.press("Space")
    raise AssertionError("The last button cannot be reached by keyboard")


def to(page: Page, tag: str, words: str, most: int = 80) -> None:
    """Press Tab until an element with these words has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(
            "([tag, words]) => { const here = document.activeElement;"
            " return here.matches(tag) && here.textContent.includes(words); }",
            [tag, words],
        ):
            return
    raise AssertionError(f"{words} cannot be reached by keyboard")


def tab_to(page: Page, id: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == id:
            return
    raise AssertionError(f"{id} cannot be reached by keyboard")
