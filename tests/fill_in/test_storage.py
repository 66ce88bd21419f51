"""What the device keeps: never silently lost, never overwritten by another tab, and gone when it is cleared."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.fill_in.contest import contest
from tests.fill_in.desk import PASSPHRASE, Desk
from tests.fill_in.spoiled_files import record

pytestmark = pytest.mark.browser
Sit = Callable[[str], Desk]
MEETING = "forms/meeting"
CODE = "[name=mentee-code]"


def test_of_contested_writes_one_wins_each_and_the_others_are_told(desk: Sit) -> None:
    tabs = [desk(MEETING), desk(MEETING)]
    tabs[0].keep()
    won, told = contest(tabs, 50)
    print(f"50 contested writes from 2 tabs: {won} won, {told} told")
    assert (won, told) == (50, 50)


def test_a_tab_that_was_overtaken_is_told_and_keeps_its_text(desk: Sit) -> None:
    first = desk(MEETING)
    first.keep()
    first.page.fill(CODE, "K-01")
    first.wait_until_saved()
    second = desk(MEETING)
    expect(second.button("Lock now")).to_be_visible(timeout=10_000)
    second.button("Open: K-01").or_(second.page.locator("#fill--record-list button[data-do=open]")).first.click()
    expect(second.page.locator(CODE)).to_have_value("K-01")
    second.page.fill(CODE, "from the second")
    second.wait_until_saved()
    expect(first.page.locator("#fill--record-contested")).to_be_visible()
    first.page.fill(CODE, "from the first")
    first.page.wait_for_timeout(700)
    expect(first.page.locator(CODE)).to_have_value("from the first")
    first.button("Keep mine as a record of its own").click()
    first.wait_until_saved()
    expect(first.page.locator("#fill--record-list li")).to_have_count(2)
    assert second.page.input_value(CODE) == "from the second"


def test_without_a_passphrase_nothing_is_kept(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.page.fill(CODE, "K-01")
    tab.page.wait_for_timeout(700)
    assert tab.run("return (await indexedDB.databases()).length + sessionStorage.length") == 0
    # The theme remembers which colors somebody chose, and nothing else.
    assert [key for key in tab.run("return Object.keys(localStorage)") if not key.endswith(".__palette")] == []
    tab.reload()
    expect(tab.page.locator(CODE)).to_have_value("")


def test_what_is_kept_cannot_be_read_without_the_passphrase(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    tab.page.fill(CODE, "K-0123456789")
    tab.wait_until_saved()
    raw = tab.run("return JSON.stringify(await (await modules('store')).rowsOf('forms/meeting'))")
    assert json.loads(raw)[0]["revision"] >= 1
    assert "K-0123456789" not in raw
    tab.reload()
    tab.page.fill("#fill--passphrase", "not this one at all")
    tab.button("Open my records").click()
    expect(tab.status).to_have_text("The passphrase is wrong, or the file is damaged.", timeout=10_000)
    expect(tab.page.locator("#fill--record-list li")).to_have_count(0)


def test_locking_hides_the_answers_in_every_tab_and_brings_them_back(desk: Sit) -> None:
    first = desk(MEETING)
    first.keep()
    first.page.fill(CODE, "K-01")
    first.wait_until_saved()
    second = desk(MEETING)
    expect(second.button("Lock now")).to_be_visible(timeout=10_000)
    second.button("Lock now").click()
    for tab in (first, second):
        expect(tab.page.locator("#fill--passphrase")).to_be_visible()
        assert tab.page.input_value(CODE) == ""
    first.unlock()
    expect(first.page.locator(CODE)).to_have_value("K-01")
    expect(second.button("Lock now")).to_be_visible()


def test_it_locks_by_itself_after_a_while(context: BrowserContext, home: str) -> None:
    context.clock.install()
    tab = Desk(context, home, MEETING)
    tab.keep()
    tab.page.fill(CODE, "K-01")
    context.clock.run_for(1000)
    expect(tab.status).to_contain_text("Saved on this device")
    context.clock.run_for(11 * 60_000)
    expect(tab.page.locator("#fill--passphrase")).to_be_visible()
    assert tab.page.input_value(CODE) == ""


def test_clearing_leaves_nothing_in_any_tab(desk: Sit) -> None:
    tabs = [desk(MEETING), desk("checklists/onboarding"), desk(MEETING)]
    tabs[0].keep()
    tabs[0].page.fill(CODE, "K-01")
    tabs[0].wait_until_saved()
    expect(tabs[2].button("Lock now")).to_be_visible(timeout=10_000)
    tabs[2].page.fill(CODE, "K-02")
    tabs[0].button("Clear this device").click()
    expect(tabs[0].status).to_have_text("Nothing is kept on this device any more.", timeout=10_000)
    for tab in tabs:
        tab.page.wait_for_timeout(700)
        left = "return (await indexedDB.databases()).length + localStorage.length + sessionStorage.length"
        assert tab.run(f"{left} + (await caches.keys()).length") == 0
        expect(
            tab.page.locator("#fill--record").get_by_text("What you type stays in this tab", exact=True)
        ).to_be_visible()
    assert [tab.page.input_value(CODE) for tab in (tabs[0], tabs[2])] == ["", ""]


def test_when_there_is_no_room_the_answers_stay_and_saving_goes_on_later(desk: Sit) -> None:
    """The browser's own limit is met by the long tests: it looks at the room only every half minute."""
    tab = desk(MEETING)
    tab.keep()
    tab.run(
        "globalThis.put = IDBObjectStore.prototype.put;"
        "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };"
    )
    tab.page.fill(CODE, "K-01")
    expect(tab.status).to_contain_text("there is no room left", timeout=1500)
    assert tab.page.input_value(CODE) == "K-01"
    assert json.loads(tab.saved_file("Save as an open file"))["answers"] == {"mentee-code": "K-01"}
    tab.run("IDBObjectStore.prototype.put = globalThis.put")
    expect(tab.status).to_contain_text("Saved on this device", timeout=6000)


def test_when_the_browser_closes_the_database_saving_goes_on(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.keep()
    tab.run(
        "const begin = IDBDatabase.prototype.transaction;"
        "IDBDatabase.prototype.transaction = function (...words) {"
        " IDBDatabase.prototype.transaction = begin; this.close(); return begin.apply(this, words); };"
    )
    tab.page.fill(CODE, "K-01")
    tab.wait_until_saved()


def test_when_the_browser_removes_everything_the_answers_on_the_page_stay(desk: Sit, home: str) -> None:
    tab = desk(MEETING)
    tab.keep()
    tab.page.fill(CODE, "K-01")
    tab.wait_until_saved()
    control = tab.page.context.new_cdp_session(tab.page)
    origin = home.split("/caseguide")[0]
    control.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    tab.page.fill(CODE, "K-012")
    expect(tab.status).to_contain_text("The browser has removed everything", timeout=5000)
    assert tab.page.input_value(CODE) == "K-012"
    tab.keep()
    tab.wait_until_saved()


def test_where_the_browser_denies_storage_the_page_says_so_and_files_work(context: BrowserContext, home: str) -> None:
    context.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };")
    tab = Desk(context, home, MEETING)
    expect(tab.page.locator("#fill--record").get_by_text("does not let us keep anything")).to_be_visible()
    tab.page.fill(CODE, "K-01")
    text = tab.saved_file("Save as an open file")
    tab.page.fill(CODE, "")
    tab.give(text)
    expect(tab.page.locator(CODE)).to_have_value("K-01")


def test_where_the_browser_never_answers_the_page_does_not_wait_for_it(context: BrowserContext, home: str) -> None:
    context.add_init_script("IDBFactory.prototype.open = () => new EventTarget();")
    tab = Desk(context, home, MEETING)
    expect(tab.page.locator("#fill--record").get_by_text("does not let us keep anything")).to_be_visible()
    tab.page.fill(CODE, "K-01")
    assert json.loads(tab.saved_file("Save as an open file"))["answers"] == {"mentee-code": "K-01"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "This file is not a record."),
        (
            json.dumps({**record("forms/diagnosis", {})}),
            "This record belongs to another form or checklist. Open it there.",
        ),
        (
            json.dumps({**record(MEETING, {}), "<img src=x onerror=alert(1)>": 1}),
            "This record has other parts than a record has.",
        ),
        (
            json.dumps(record(MEETING, {"took-place": "<script>"})),
            "The answer to “Did the meeting take place?” cannot be read.",
        ),
    ],
)
def test_a_file_that_is_no_record_of_this_form_changes_nothing(desk: Sit, text: str, sentence: str) -> None:
    tab = desk(MEETING)
    tab.page.fill(CODE, "K-01")
    tab.give(text)
    expect(tab.status).to_have_text(sentence)
    expect(tab.page.locator(CODE)).to_have_value("K-01")


def test_a_record_of_a_newer_version_can_be_read_and_not_changed(desk: Sit) -> None:
    tab = desk(MEETING)
    newer: dict[str, Any] = {**record(MEETING, {"mentee-code": "K-09"}), "version": 2}
    tab.give(json.dumps(newer))
    expect(tab.status).to_contain_text("saved by a newer version")
    expect(tab.page.locator("#fill--earlier")).to_contain_text("mentee-code: K-09")
    expect(tab.page.locator(CODE)).to_be_disabled()


def test_answers_that_the_form_no_longer_asks_for_are_kept_and_shown_as_text(desk: Sit) -> None:
    tab = desk(MEETING)
    old = record(MEETING, {"mentee-code": "K-09", "asked-long-ago": "<b>yes</b>"})
    tab.give(json.dumps(old))
    expect(tab.page.locator("#fill--earlier li")).to_have_text("asked-long-ago: <b>yes</b>")
    assert json.loads(tab.saved_file("Save as an open file"))["earlier"] == {"asked-long-ago": "<b>yes</b>"}


def test_the_passphrase_must_be_long_and_typed_twice(desk: Sit) -> None:
    tab = desk(MEETING)
    tab.unfold("Keep records on this device, behind")
    tab.page.fill("#fill--new-passphrase", "short")
    tab.button("Keep records on this device").click()
    expect(tab.status).to_have_text("Choose a passphrase of at least 12 letters.")
    tab.page.fill("#fill--new-passphrase", PASSPHRASE)
    tab.page.fill("#fill--new-passphrase-again", "another one here")
    tab.button("Keep records on this device").click()
    expect(tab.status).to_have_text("The two passphrases are not the same. Type them again.")
