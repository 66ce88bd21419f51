"""The long runs of filling in: kills, contests, spoiled files, changed bits, and a store that is full."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from caseguide.catalog import Catalog
from caseguide.records import sealed as sealing
from caseguide.records.reading import RecordRefused
from tests.fill_in.any_answers import PASSPHRASE, keep_keys, round_trips
from tests.fill_in.contest import contest
from tests.fill_in.desk import Desk
from tests.fill_in.killing import kill_while_saving
from tests.fill_in.node import Modules, needs_node
from tests.fill_in.test_record_files import Examples, Shapes, compare, flipped

Sit = Callable[[str], Desk]
MEETING = "forms/meeting"


@pytest.mark.browser
def test_two_hundred_kills_lose_nothing_that_was_acknowledged(browser: Browser, home: str, tmp_path: Path) -> None:
    revisions = kill_while_saving(browser.browser_type, home, tmp_path / "profile", kills=200, seed=200)
    print(f"200 kills, {revisions} acknowledged revisions, none lost, none unreadable")


@pytest.mark.browser
@pytest.mark.parametrize("tabs", [2, 3])
def test_of_a_thousand_contested_writes_one_wins_each(tabs: int, desk: Sit) -> None:
    sitting = [desk(MEETING) for _ in range(tabs)]
    sitting[0].keep()
    won, told = contest(sitting, 1000)
    print(f"1,000 contested writes from {tabs} tabs: {won} won, {told} told")
    assert (won, told) == (1000, 1000 * (tabs - 1))


@needs_node
@pytest.mark.parametrize("seed", range(10))
def test_a_hundred_thousand_spoiled_files(seed: int, modules: Modules, shapes: Shapes, examples: Examples) -> None:
    accepted, refused = compare(modules, shapes, examples, 10_000, seed)
    print(f"10,000 files: {accepted} accepted, {refused} refused")


@needs_node
def test_ten_thousand_changed_bits(modules: Modules, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every key has its 600,000 rounds, but the same key is worked out once: a changed salt is another one."""
    keep_keys(monkeypatch)
    sealed = modules.ask("seal", text=json.dumps({"a": "b" * 2000}), passphrase=PASSPHRASE)
    dice = random.Random(11)
    said: Counter[str] = Counter()
    for _ in range(10_000):
        broken = flipped(sealed, dice)
        with pytest.raises(RecordRefused) as refusal:
            sealing.open_sealed(broken, PASSPHRASE)
        answer = modules.ask("unseal", text=broken, passphrase=PASSPHRASE)
        assert answer == {"refused": str(refusal.value)}
        said[str(refusal.value)] += 1
    print(f"10,000 sealed files with one bit changed, refused by the pages and by the command: {dict(said)}")


@needs_node
def test_any_valid_answers_go_through_everything(
    modules: Modules, shapes: Shapes, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_keys(monkeypatch)
    done = round_trips(modules, shapes, catalog, 500)
    print(f"{done.total()} records of {len(done)} forms went through: {dict(done)}")


@pytest.mark.browser
def test_when_the_browser_has_no_room_the_answers_stay_and_saving_goes_on(desk: Sit, home: str) -> None:
    tab = desk(MEETING)
    tab.keep()
    control = tab.page.context.new_cdp_session(tab.page)
    origin = home.split("/caseguide")[0]
    control.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    # The browser remembers for half a minute how much room there was.
    tab.page.wait_for_timeout(35_000)
    tab.page.fill("[name=mentee-code]", "K-01")
    expect(tab.status).to_contain_text("there is no room left", timeout=1500)
    control.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    expect(tab.status).to_contain_text("Saved on this device", timeout=60_000)
