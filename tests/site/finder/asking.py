"""The committed questions, and asking them of the finder as its page does."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Page

ASK = """async ([finderPage, home, questions]) => {
    const { modules } = await import(finderPage);
    const [{ Engine }, { passageOf }] = [modules.engine, modules.passage];
    const finder = new Engine(home);
    const found = [];
    for (const question of questions) {
        const all = await finder.search(question, {});
        const best = (await finder.first(all.found, question)).slice(0, 3);
        found.push(best.map(({ said }) => [said.at, passageOf(said, all.asked).address]));
    }
    return found;
}"""


class Question(NamedTuple):
    """A question, and the addresses any of which is a right answer."""

    ask: str
    right: frozenset[str]

    def answered_by(self, addresses: list[str]) -> bool:
        """Whether one of the addresses is right: itself, or a part of an item all of which is."""
        return any(address in self.right or address.partition("#")[0] in self.right for address in addresses)


def questions() -> list[Question]:
    """All of them, those that the finder fails too."""
    every = yaml.safe_load((Path(__file__).parent / "questions.yml").read_text(encoding="utf-8"))
    return [Question(each["ask"], frozenset(each["right"])) for each in every]


def asked(page: Page, home: str, words: list[str]) -> list[list[str]]:
    """For each question the addresses of the first three results: of what was found, and of the line it leads to."""
    finder_page = f"{home}assets/caseguide/js/finder/page.js"
    found: list[Any] = page.evaluate(ASK, [finder_page, home, words])
    return [[address for result in of for address in result] for of in found]
