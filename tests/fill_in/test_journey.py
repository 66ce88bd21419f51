"""Filling in, from the first error to the sealed file, on the pages of the built site."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from caseguide.records.canonical import canonical
from caseguide.records.sealed import open_sealed
from schemas.form import Form
from tests.fill_in.desk import PASSPHRASE, Desk
from tests.fill_in.node import Modules, needs_node

pytestmark = pytest.mark.browser
Sit = Callable[[str], Desk]
MEETING = "forms/meeting"


def test_errors_stand_in_a_summary_and_beside_the_question_and_nothing_is_lost(desk: Sit) -> None:
    tab = desk(MEETING)
    page = tab.page
    page.fill("[name=mentee-code]", "  ")
    tab.button("Check and finish").click()
    summary = page.locator("#fill--error-summary")
    expect(summary).to_be_focused()
    expect(page).to_have_title("Error: Meeting form - Caseguide")
    sentences = summary.locator("li").all_inner_texts()
    assert "Enter the day of the meeting" in sentences
    for sentence in sentences:
        expect(page.locator(".error:visible", has_text=sentence)).to_have_count(1)
    summary.get_by_role("link", name="Enter the day of the meeting").click()
    expect(page.locator("[name=meeting-date]")).to_be_focused()
    expect(page.locator("[name=meeting-date]")).to_have_attribute("aria-invalid", "true")
    assert "error--meeting-date" in (page.get_attribute("[name=meeting-date]", "aria-describedby") or "")
    assert page.input_value("[name=mentee-code]") == "  "


def test_nothing_is_checked_while_somebody_is_still_typing(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.page.locator("[name=meeting-date]").focus()
    tab.page.keyboard.press("Tab")
    tab.page.locator("[name=mentee-code]").focus()
    expect(tab.page.locator(".error:visible")).to_have_count(0)


def test_questions_come_and_go_with_the_answers_and_so_do_sections(desk: Sit) -> None:
    tab = desk(MEETING)
    progress = tab.page.locator("[data-section=progress-part]")
    expect(progress).to_be_hidden()
    tab.page.check("[name=took-place][value=held]")
    expect(progress).to_be_visible()
    expect(tab.page.locator("[data-task=the-meeting] .task-state")).to_have_text("In progress")
    expect(tab.page.locator("[data-task=progress-part] .task-state")).to_have_text("Not started")
    tab.page.check("[name=took-place][value=cancelled-by-us]")
    expect(progress).to_be_hidden()


def test_rows_are_added_moved_and_removed_by_keyboard(desk: Sit) -> None:
    tab = desk("forms/case-conference-agenda")
    page = tab.page
    rows = page.locator("[data-field=actions] [data-row]")
    expect(rows).to_have_count(1)
    page.fill("[name='actions.0.action']", "first")
    page.locator("[data-field=actions] .row-add").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name='actions.1.action']")).to_be_focused()
    page.keyboard.type("second")
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Move up row 2").focus()
    page.keyboard.press("Enter")
    assert [page.input_value(f"[name='actions.{at}.action']") for at in (0, 1)] == ["second", "first"]
    expect(page.get_by_role("button", name="Move down row 1")).to_be_focused()
    page.get_by_role("button", name="Remove row 1").focus()
    page.keyboard.press("Space")
    expect(rows).to_have_count(1)
    expect(page.locator("[name='actions.0.action']")).to_have_value("first")
    expect(page.locator("[name='actions.0.action']")).to_be_focused()


def test_scores_are_worked_out_while_rating(desk: Sit) -> None:
    tab = desk("forms/fidelity-mentoring-observation")
    score = tab.page.locator("[data-field=seen-count] output")
    expect(score).to_have_text("nothing to work it out from yet")
    tab.page.locator("[name^='observed.'][value=yes]").first.check()
    expect(score).to_have_text("1")


@needs_node
def test_every_example_can_be_filled_in_finished_sealed_and_opened_again(
    desk: Sit,
    shapes: dict[str, Any],
    examples: list[tuple[str, Form, dict[str, Any]]],
    modules: Modules,
    browser: Browser,
    home: str,
) -> None:
    first_of_each = {item: answers for item, _, answers in reversed(examples)}
    kept = {}
    for number, (item, answers) in enumerate(first_of_each.items()):
        tab = desk(item)
        tab.unlock() if number else tab.keep()
        tab.fill(shapes[item], answers)
        tab.button("Check and finish").click()
        expect(tab.page.locator("#fill--finished"), item).to_be_focused()
        tab.wait_until_saved()
        wanted = json.loads(modules.ask("tidy", item=item, answers=answers))["answers"]
        assert canonical(tab.answers()) == canonical(wanted), item
        tab.reload()
        tab.unlock()
        expect(tab.page.locator("#fill--record-list")).to_contain_text("On this page")
        kept[item] = (tab.sealed_file(), wanted)
        tab.page.close()
    with browser.new_context(accept_downloads=True) as elsewhere:
        for item, (sealed, wanted) in kept.items():
            assert canonical(json.loads(open_sealed(sealed, PASSPHRASE))["answers"]) == canonical(wanted)
            other = Desk(elsewhere, home, item)
            other.give(sealed, PASSPHRASE)
            expect(other.status).to_have_text("Opened.", timeout=20_000)
            assert canonical(other.answers()) == canonical(wanted), item
            other.page.close()
    print(f"{len(kept)} forms filled in, finished, saved, reloaded, sealed and opened elsewhere")


def test_a_filled_form_prints_every_answer_in_full_and_nothing_else(desk: Sit) -> None:
    tab = desk(MEETING)
    page = tab.page
    words = "A long note. " * 200
    page.check("[name=took-place][value=held]")
    page.locator("textarea:visible").first.fill(words)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator("#fill--paper")
    expect(paper).to_be_visible()
    assert words.strip() in paper.inner_text()
    assert "Why" not in paper.inner_text()
    expect(page.locator("form.sheet")).to_be_hidden()
    expect(page.locator("#fill--record")).to_be_hidden()


def test_an_empty_form_prints_blank_with_every_question_and_row(
    desk: Sit, browser: Browser, home: str, shapes: dict[str, Any]
) -> None:
    tab = desk(MEETING)
    page = tab.page
    rows = page.locator("[data-field=next-steps] [data-row]")
    expect(page.locator("[data-field=blockers]")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for section in shapes[MEETING]["sections"]:
        for field in section["fields"]:
            expect(page.locator(f"[data-field='{field['id']}']")).to_be_visible()
    expect(page.get_by_text("Only if “Did the meeting take place?” is “Yes”.").first).to_be_visible()
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{home}{MEETING}/")
        wanted = plain.locator("[data-field=next-steps] [data-row]").count()
    assert wanted > 1
    expect(rows).to_have_count(wanted)
    expect(page.get_by_role("heading", name="Filled-in examples")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).to_have_count(1)


def test_a_filled_form_on_paper_says_whether_it_is_finished_and_leaves_the_page_around_it_out(desk: Sit) -> None:
    tab = desk(MEETING)
    page = tab.page
    page.fill("[name=mentee-code]", "K-01")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#fill--paper")).to_contain_text("Not finished yet.")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for words in ("How to use it", "Filled-in examples", "About this page"):
        expect(page.get_by_role("heading", name=words)).to_be_hidden()


def test_rows_stand_above_the_button_that_adds_one(desk: Sit) -> None:
    tab = desk("forms/case-conference-agenda")
    add = tab.page.locator("[data-field=actions] .row-add")
    add.click()
    add.click()
    below = tab.page.locator("[data-field=actions] .row-add ~ [data-row]")
    expect(tab.page.locator("[data-field=actions] [data-row]")).to_have_count(3)
    expect(below).to_have_count(0)


def test_without_scripts_every_question_is_there(browser: Browser, home: str, shapes: dict[str, Any]) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for item, shape in shapes.items():
            page.goto(f"{home}{item}/")
            asked = [field["id"] for section in shape.get("sections", ()) for field in section["fields"]]
            asked += [thing["id"] for level in shape.get("levels", ()) for thing in level["items"]]
            for id in asked:
                expect(page.locator(f"[data-field='{id}']"), f"{item}: {id}").to_be_visible()
            expect(page.locator("#fill--record")).to_be_hidden()


def test_the_answers_can_be_copied_as_text(desk: Sit, context: Any) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = desk(MEETING)
    tab.page.fill("[name=mentee-code]", "K-09")
    tab.page.fill("[name=meeting-date]", "2026-03-14")
    tab.button("Copy as text").click()
    expect(tab.status).to_contain_text("Copied as text")
    text = tab.page.evaluate("navigator.clipboard.readText()")
    assert text == "Meeting form\n\nThe meeting\nMentee's code: K-09\nDay of the meeting: 14 March 2026"


def test_a_checklist_works_out_its_level_and_keeps_it(desk: Sit, shapes: dict[str, Any]) -> None:
    shape = shapes["checklists/onboarding"]
    tab = desk("checklists/onboarding")
    tab.keep()
    first, second = shape["levels"][:2]
    needed = [item["id"] for item in first["items"] if item["required"]]
    expect(tab.page.locator("#fill--level-reached")).to_have_text("No level is reached yet.")
    for id in needed:
        tab.page.check(f"[name='{id}.done']")
    tab.page.fill(f"[name='{needed[0]}.note']", "Seen (made up)")
    expect(tab.page.locator("#fill--level-reached")).to_have_text(f"Level reached: {first['label']}.")
    expect(tab.page.locator("#fill--level-next")).to_have_text(f"Still missing for “{second['label']}”:")
    missing = [item for item in second["items"] if item["required"]]
    expect(tab.page.locator("#fill--level-missing li")).to_have_count(len(missing))
    tab.wait_until_saved()
    tab.reload()
    tab.unlock()
    expect(tab.page.locator("#fill--level-reached")).to_have_text(f"Level reached: {first['label']}.")
    expect(tab.page.locator(f"[name='{needed[0]}.note']")).to_have_value("Seen (made up)")
