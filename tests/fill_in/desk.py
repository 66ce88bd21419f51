"""Somebody who fills in a form or a checklist on its page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

PASSPHRASE = "correct horse battery"
MODULES = "assets/caseguide/js/forms"


class Desk:
    """One tab with one form or checklist open."""

    def __init__(self, context: BrowserContext, home: str, item: str) -> None:
        self.page: Page = context.new_page()
        self.home, self.item = home, item
        self.open()

    def open(self) -> None:
        """Open the page, or open it again, and wait until it is ready."""
        self.page.goto(f"{self.home}{self.item}/")
        self.wait_until_ready()

    def reload(self) -> None:
        """Load the page again."""
        self.page.reload()
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """The page takes in what is typed, and has found out what the device keeps."""
        expect(self.page.locator("html[data-ready]")).to_be_attached()
        expect(self.page.locator("#fill--record [data-when]:visible").first).to_be_attached()

    @property
    def status(self) -> Locator:
        """What the page says about the record."""
        return self.page.locator("#fill--record-status")

    def button(self, name: str) -> Locator:
        """A button by its words."""
        return self.page.get_by_role("button", name=name, exact=True)

    def unfold(self, words: str) -> None:
        """Open a folded part."""
        part = self.page.locator("#fill--record details", has_text=words).first
        if part.get_attribute("open") is None:
            part.locator("summary").first.click()

    def keep(self, passphrase: str = PASSPHRASE) -> None:
        """Have the device keep records from now on."""
        self.unfold("Keep records on this device, behind")
        self.page.fill("#fill--new-passphrase", passphrase)
        self.page.fill("#fill--new-passphrase-again", passphrase)
        self.button("Keep records on this device").click()
        expect(self.button("Lock now")).to_be_visible(timeout=20_000)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Open the records of the device."""
        self.page.fill("#fill--passphrase", passphrase)
        self.button("Open my records").click()
        expect(self.button("Lock now")).to_be_visible(timeout=20_000)

    def wait_until_saved(self) -> None:
        """Everything that was typed is saved on the device."""
        self.page.wait_for_timeout(400)
        expect(self.status).to_contain_text("Saved on this device", timeout=10_000)

    def saved_file(self, button: str) -> str:
        """The text of a file that a button hands over."""
        self.unfold("Files: save")
        with self.page.expect_download() as handed:
            self.button(button).click()
        return Path(handed.value.path()).read_text(encoding="utf-8")

    def sealed_file(self, passphrase: str = PASSPHRASE) -> str:
        """The text of a sealed file."""
        self.unfold("Files: save")
        self.page.fill("#fill--file-passphrase", passphrase)
        self.page.fill("#fill--file-passphrase-again", passphrase)
        return self.saved_file("Save as a sealed file")

    def give(self, text: str, passphrase: str = "") -> None:
        """Open a file on the page."""
        self.unfold("Files: save")
        file = {"name": "a.caseguide.json", "mimeType": "application/json", "buffer": text.encode()}
        self.page.set_input_files("#fill--record-file", file)  # type: ignore[arg-type]
        if passphrase:
            self.page.fill("#fill--open-passphrase", passphrase)
            self.button("Open the sealed file").click()

    def answers(self) -> dict[str, Any]:
        """The answers on the page, as a file has them."""
        found: dict[str, Any] = json.loads(self.saved_file("Save the answers for the printing command"))
        return found

    def run(self, script: str, given: Any = None) -> Any:
        """Run a script with the page's own modules: `modules(name)` gives one."""
        entry = "checklist" if self.item.startswith("checklists/") else "form"
        load = f"const modules = async (name) => (await import('{self.home}{MODULES}/{entry}.js')).modules[name];"
        return self.page.evaluate(f"async (given) => {{ {load} {script} }}", given)

    def fill(self, shape: dict[str, Any], answers: dict[str, Any]) -> None:
        """Answer everything by hand, in order, as a person would: rows are added as they are needed."""
        for section in shape.get("sections", ()):
            for field in section["fields"]:
                if field["id"] in answers:
                    self._answer(field, field["id"], answers[field["id"]])

    def _answer(self, field: dict[str, Any], name: str, value: Any) -> None:
        kind = field["type"]
        if kind in ("goal", "repeat"):
            self._rows(field, value)
        elif kind == "ratings":
            for id, given in value.items():
                code, note = (given.get("answer"), given.get("note")) if isinstance(given, dict) else (given, None)
                self._choose(f"{name}.{id}.answer", code)
                if note:
                    self.page.fill(f"[name='{name}.{id}.note']", note)
        elif kind == "checklist-level":
            for id, level in value.items():
                self._choose(f"{name}.{id}", level)
        elif kind in ("choice", "scale", "choices"):
            for code in value if isinstance(value, list) else [value]:
                self._choose(name, code)
        elif kind == "checkbox":
            self.page.set_checked(f"[name='{name}']", value)
        else:
            self.page.fill(f"[name='{name}']", str(value))

    def _rows(self, field: dict[str, Any], rows: list[dict[str, Any]]) -> None:
        element = self.page.locator(f"[data-field='{field['id']}']")
        for at, row in enumerate(rows):
            if element.locator("[data-row]").count() <= at:
                element.locator(".row-add").click()
            for cell in field["cells"]:
                if cell["id"] in row:
                    self._answer(cell, f"{field['id']}.{at}.{cell['id']}", row[cell["id"]])

    def _choose(self, name: str, code: Any) -> None:
        self.page.check(f"[name='{name}'][value='{code}']")
