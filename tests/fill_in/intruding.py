"""Spoiled files, given to a real page one after the other, and what they leave behind."""

from __future__ import annotations

import random
from typing import Any

from playwright.sync_api import Request

from caseguide.records.drafts import fields_of
from caseguide.records.reading import RecordRefused, read_record
from tests.fill_in.desk import Desk
from tests.fill_in.spoiled_files import record, spoiled_file

AT_ONCE = 100
GIVE = """
const store = await modules("store");
const input = document.getElementById("fill--record-file");
const status = document.getElementById("fill--record-status");
const inherited = () => Object.getOwnPropertyNames(Object.prototype).join();
const names = inherited();
const kept = async () => JSON.stringify([await store.rowsOf(given.item), { ...localStorage }, { ...sessionStorage }]);
const said = [];
for (const text of given.files) {
  const before = await kept();
  const box = new DataTransfer();
  box.items.add(new File([text], "a.caseguide.json", { type: "application/json" }));
  const answered = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!status.textContent || status.textContent.startsWith("Saved on this device")) return;
      watch.disconnect();
      resolve(status.textContent);
    });
    watch.observe(status, { childList: true });
  });
  status.textContent = "";
  input.files = box.files;
  input.dispatchEvent(new Event("change"));
  const words = await answered;
  const isOpened = words.startsWith("Opened");
  const changed = (await kept()) !== before;
  said.push([isOpened, changed && !isOpened]);
  // The next one finds an empty shelf, so that what is kept does not pile up.
  if (isOpened) for (const { id } of await store.rowsOf(given.item)) await store.remove(id);
}
const polluted = inherited() !== names || "polluted" in {};
return { said, polluted, images: document.querySelectorAll("main img").length };
"""


def intrude(tab: Desk, shape: dict[str, Any], answers: dict[str, Any], files: int, seed: int) -> tuple[int, int]:
    """Give the page spoiled files; it takes those that the command takes, and nothing else happens."""
    dice = random.Random(seed)
    ids = [field["id"] for field in fields_of(shape)]
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(_address(request)))
    tab.page.on("dialog", lambda dialog: asked.append(dialog.message))
    images = tab.page.locator("main img").count()
    counts = [0, 0]
    for _ in range(0, files, AT_ONCE):
        # Whoever is there now and then touches a key; without that, the records lock.
        tab.page.keyboard.press("Shift")
        texts = [spoiled_file(record(shape["item"], answers), ids, dice) for _ in range(AT_ONCE)]
        found = tab.run(GIVE, {"item": shape["item"], "files": texts})
        assert not found["polluted"]
        assert found["images"] == images
        for text, (opened, changed) in zip(texts, found["said"], strict=True):
            assert opened == accepted(text, shape), text[:2000]
            assert not changed, text[:2000]
            counts[not opened] += 1
    assert asked == []
    return counts[0], counts[1]


def accepted(text: str, shape: dict[str, Any]) -> bool:
    """Whether the command takes a file, as a browser's file input would hand it over."""
    try:
        read_record(text.encode("utf-8", "replace").decode().removeprefix("\ufeff"), shape)
    except RecordRefused:
        return False
    return True


def _address(request: Request) -> str:
    return "" if request.url.startswith("blob:") else request.url
