"""The file is the record's home: when to save one, what is in it, and what happens when it comes back."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.fill_in.desk import PASSPHRASE, Desk
from tests.fill_in.spoiled_files import record

pytestmark = pytest.mark.browser
Sit = Callable[[str], Desk]
MEETING = "forms/meeting"
CODE = "[name=mentee-code]"
REMINDER = "#fill--record-filed"


def test_the_page_reminds_of_saving_a_file_until_one_has_everything(desk: Sit) -> None:
    tab = desk(MEETING)
    reminder = tab.page.locator(REMINDER)
    expect(reminder).to_be_hidden()
    tab.keep()
    tab.page.fill(CODE, "K-01")
    expect(reminder).to_contain_text("Not yet saved to a file.")
    reminder.get_by_role("button", name="Save a file").click()
    expect(tab.page.locator("#fill--file-passphrase")).to_be_focused()
    tab.saved_file("Save as an open file")
    expect(reminder).to_have_text("Saved to a file.", use_inner_text=True)
    tab.page.fill(CODE, "K-012")
    expect(reminder).to_contain_text("Changed since it was last saved to a file.")


def test_that_a_file_has_everything_is_known_after_a_reload(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    tab.page.fill(CODE, "K-01")
    tab.sealed_file()
    expect(tab.page.locator(REMINDER)).to_contain_text("Saved to a file.")
    tab.reload()
    tab.unlock()
    expect(tab.page.locator(CODE)).to_have_value("K-01")
    expect(tab.page.locator(REMINDER)).to_contain_text("Saved to a file.")


def test_a_file_holds_what_was_typed_the_moment_before(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    tab.unfold("Files: save")
    tab.page.fill(CODE, "K-01")
    text = tab.saved_file("Save as an open file")
    assert json.loads(text)["answers"] == {"mentee-code": "K-01"}
    tab.give(text)
    expect(tab.status).to_have_text("Opened.")
    expect(tab.page.locator("#fill--record-list li")).to_have_count(1)


def test_the_same_file_opened_twice_is_one_record(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    text = json.dumps(record(MEETING, {"mentee-code": "K-01"}))
    for _ in range(2):
        tab.give(text)
        expect(tab.page.locator("#fill--record-list")).to_contain_text("On this page")
        expect(tab.page.locator(REMINDER)).to_contain_text("Saved to a file.")
    expect(tab.page.locator("#fill--record-list li")).to_have_count(1)


def test_a_file_beside_a_record_that_has_gone_on_becomes_a_record_of_its_own(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    tab.page.fill(CODE, "K-01")
    text = tab.saved_file("Save as an open file")
    tab.page.fill(CODE, "K-02")
    tab.wait_until_saved()
    tab.give(text)
    expect(tab.page.locator("#fill--record-list li")).to_have_count(2)
    expect(tab.page.locator(CODE)).to_have_value("K-01")


def test_a_record_of_a_newer_version_is_handed_on_as_it_is(desk: Sit) -> None:
    tab = desk(MEETING)
    newer = {**record(MEETING, {"mentee-code": "K-09"}), "version": 2, "more": {"than": "we know"}}
    tab.give(json.dumps(newer))
    expect(tab.status).to_contain_text("saved by a newer version")
    assert json.loads(tab.saved_file("Save as an open file")) == newer


def test_one_can_go_back_to_an_earlier_version_and_forward_again(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    for code in ("K-01", "K-02"):
        tab.page.fill(CODE, code)
        tab.wait_until_saved()
        # Two versions of one second could not be told apart by their times.
        tab.page.wait_for_timeout(1100)
    history = tab.page.locator("#fill--record-list button[data-do=history]")
    history.click()
    back = tab.page.locator(".earlier-versions button")
    back.last.click()
    expect(tab.page.locator(CODE)).to_have_value("K-01")
    history.click()
    back.first.click()
    expect(tab.page.locator(CODE)).to_have_value("K-02")


def test_answers_for_the_printing_command_are_those_that_are_asked(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.page.check("[name=took-place][value=held]")
    tab.page.check("[name=meeting-kind][value=video]")
    tab.page.check("[name=took-place][value=cancelled-by-us]")
    assert tab.answers() == {"took-place": "cancelled-by-us"}


def test_a_wrong_passphrase_can_be_typed_again(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.page.fill(CODE, "K-01")
    sealed = tab.sealed_file()
    tab.give(sealed, "not this one at all")
    expect(tab.status).to_have_text("The passphrase is wrong, or the file is damaged.")
    expect(tab.page.locator(CODE)).to_have_value("K-01")
    tab.page.fill("#fill--open-passphrase", PASSPHRASE)
    tab.button("Open the sealed file").click()
    expect(tab.status).to_have_text("Opened.")
