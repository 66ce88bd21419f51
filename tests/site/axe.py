"""axe-core's rules for accessible pages: WCAG 2.2 A and AA, and what it calls best practice."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
FROM_THE_TOP_AT_REST = """
async () => {
  scrollTo({ top: 0, behavior: "instant" });
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await Promise.allSettled(document.getAnimations().map((each) => each.finished));
}
"""


def violations(page: Page) -> list[str]:
    """What a page does wrong: the rule, where, and axe's words.

    It is looked at from its top, at rest: what the header covers elsewhere is a matter of where somebody stopped
    scrolling, and axe takes a control that is half under it for one that is too small.
    """
    page.evaluate(FROM_THE_TOP_AT_REST)
    found: dict[str, Any] = Axe().run(page, options=OPTIONS).response
    assert {"target-size", "color-contrast", "region"} <= {
        rule["id"] for outcome in ("violations", "passes", "incomplete", "inapplicable") for rule in found[outcome]
    }, "axe left rules out"
    return [_told(rule, node) for rule in found["violations"] for node in rule["nodes"]]


def _told(rule: dict[str, Any], node: dict[str, Any]) -> str:
    return f"{rule['id']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
