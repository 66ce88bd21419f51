"""The long runs of filling in: kills, contests, spoiled files, changed bits, and a store that is full."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from caseguide.records import sealed as sealing
from caseguide.records.reading import RecordRefused
from tests.fill_in.contest import contest
from tests.fill_in.desk import Desk
from tests.fill_in.killing import kill_while_saving
from tests.fill_in.node import Modules, needs_node
from tests.fill_in.test_record_files import PASSPHRASE, Examples, Shapes, compare, flipped

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
    """The key is worked out once for each salt: here it is about the seal, not about the time a key takes."""
    keys: dict[Any, bytes] = {}
    derive = sealing._key
    monkeypatch.setattr(sealing, "_key", lambda *given: keys.setdefault(given, b"") or _kept(keys, given, derive))
    sealed = modules.ask("seal", text=json.dumps({"a": "b" * 2000}), passphrase=PASSPHRASE)
    dice = random.Random(11)
    for _ in range(10_000):
        with pytest.raises(RecordRefused):
            sealing.open_sealed(flipped(sealed, dice), PASSPHRASE)
    for _ in range(200):
        assert set(modules.ask("unseal", text=flipped(sealed, dice), passphrase=PASSPHRASE)) == {"refused"}


def _kept(keys: dict[Any, bytes], given: Any, derive: Callable[..., bytes]) -> bytes:
    keys[given] = derive(*given)
    return keys[given]


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
