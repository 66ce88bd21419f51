"""Tabs that all want to save the same record at the same time."""

from __future__ import annotations

from collections.abc import Sequence

from tests.fill_in.desk import Desk

SAVE = """
const store = await modules("store");
const outcomes = [];
for (let at = 0; at < given.writes; at++) {
  const row = { id: `contested-${at}`, item: "forms/meeting", version: 1, revision: 1, iv: "", data: given.tab };
  outcomes.push(await store.put(row, 0).then(() => "won", (error) => error.name));
}
return outcomes;
"""
LOOK = """
const store = await modules("store");
const found = [];
for (let at = 0; at < given; at++) found.push((await store.get(`contested-${at}`)).data);
return found;
"""


def contest(tabs: Sequence[Desk], writes: int) -> tuple[int, int]:
    """Let every tab write each of the records; gives how many writes won and how many were told that they lost."""
    # Each tab starts its own writing and hands over before it is done, so that all of them run at once.
    for number, tab in enumerate(tabs):
        tab.run(f"globalThis.outcome = (async () => {{ {SAVE} }})();", {"writes": writes, "tab": f"tab {number}"})
    outcomes = [tab.page.evaluate("globalThis.outcome") for tab in tabs]
    held = tabs[0].run(LOOK, writes)
    for at in range(writes):
        winners = [number for number, each in enumerate(outcomes) if each[at] == "won"]
        assert len(winners) == 1, (at, [each[at] for each in outcomes])
        assert held[at] == f"tab {winners[0]}"
    told = sum(each.count("Contested") for each in outcomes)
    return sum(each.count("won") for each in outcomes), told
