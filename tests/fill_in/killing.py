"""A browser that is killed while it saves, again and again."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from pathlib import Path

from playwright.sync_api import BrowserType, Error

from tests.browsing import ARGUMENTS
from tests.fill_in.desk import Desk

PROGRAM = os.environ.get("CASEGUIDE_CHROMIUM", "/usr/bin/chromium")
LOCKS = ("SingletonLock", "SingletonCookie", "SingletonSocket")
SAVE_ON = """
const { events, ...vault } = await modules("vault");
const { newRecord } = await modules("record");
let record = given.record ?? { ...newRecord({ item: "forms/meeting" }, {}), id: "killed" };
(async () => {
  for (;;) {
    const next = { ...record, answers: { "mentee-code": `n${record.revision + 1}`, padding: "x".repeat(4000) } };
    record = await vault.save(next, 0, record.revision);
    await globalThis.acknowledged(record.revision);
  }
})();
"""
LAST = """
const vault = await modules("vault");
const row = await vault.get("killed");
if (!row) return null;
const { record } = await vault.read(row, { item: "forms/meeting", sections: [] });
return { ...record, answers: record.earlier, earlier: {} };
"""


def kill_while_saving(chromium: BrowserType, home: str, profile: Path, kills: int, seed: int) -> int:
    """Kill the browser while it saves; every acknowledged revision must be there afterwards. Gives the last one."""
    dice = random.Random(seed)
    acknowledged = 0
    for number in range(kills + 1):
        for lock in LOCKS:
            (profile / lock).unlink(missing_ok=True)
        # A slow machine must not be taken for one without a network: this is about what is saved.
        context = chromium.launch_persistent_context(
            profile, executable_path=PROGRAM, args=ARGUMENTS, service_workers="block"
        )
        heard = [acknowledged]
        context.expose_function("acknowledged", lambda revision, heard=heard: heard.append(revision))
        tab = Desk(context, home, "forms/meeting")
        tab.unlock() if number else tab.keep()
        last = tab.run(LAST)
        if number:
            assert last, "no record at all"
            assert last["revision"] >= acknowledged, f"kill {number}: revision {acknowledged} was acknowledged and lost"
            assert last["answers"]["mentee-code"] == f"n{last['revision']}"
            assert len(last["answers"]["padding"]) == 4000
        if number == kills:
            context.close()
            break
        tab.run(SAVE_ON, {"record": last})
        until = time.monotonic() + 0.3 + dice.random() * 0.5
        while time.monotonic() < until or heard[-1] <= acknowledged:
            tab.page.wait_for_timeout(20)
        kill(profile)
        acknowledged = heard[-1]
        with contextlib.suppress(Error):  # It is gone already: that is what killing does.
            context.close()
    return acknowledged


def kill(profile: Path) -> None:
    """Kill every process of the browser that has this profile open, and no other."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
            except OSError:
                continue
            if f"--user-data-dir={profile}" in words:
                os.kill(int(entry.name), signal.SIGKILL)
