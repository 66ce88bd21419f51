"""Material's own search, asked in the browser, to compare the finder with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ASK = """async ([script, index, questions]) => {
    const { config, docs } = await fetch(index).then((answer) => answer.json());
    const worker = new Worker(script);
    const say = (type, data) => new Promise((done) => {
        worker.onmessage = ({ data }) => done(data.data);
        worker.postMessage({ type, data });
    });
    await say(0, { config, docs, options: { suggest: false } });
    const found = [];
    for (const question of questions) {
        const { items } = await say(2, question);
        found.push(items.slice(0, 3).map((group) => group.map((part) => part.location)));
    }
    return found;
}"""


def asked(page: Page, home: str, copy: Path, questions: list[str]) -> list[list[str]]:
    """For each question the addresses in the first three groups of results, each a page with its parts."""
    script = next((copy / "assets/javascripts/workers").glob("search.*.min.js")).relative_to(copy).as_posix()
    groups: list[Any] = page.evaluate(ASK, [home + script, home + "search/search_index.json", questions])
    return [[_as_published(location) for group in of for location in group] for of in groups]


def _as_published(location: str) -> str:
    """`guides/mentoring.html#x` of the copy is `guides/mentoring/#x` on the site."""
    page, sign, anchor = location.partition("#")
    page = page.removesuffix("index.html").removesuffix(".html")
    return f"{page}{'/' if page and not page.endswith('/') else ''}{sign}{anchor}"
