"""What a page costs on a phone with a weak signal: what is sent, and whether the words jump about."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Response

from caseguide.catalog import Catalog
from tests.site.meeting import Meeting

pytestmark = pytest.mark.browser

MOST_KB = 200
MOST_SHIFT = 0.05
PRESSED = ("html", "javascript", "json", "css", "svg", "manifest")
SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    const add = (each) => { sum += each.hadRecentInput ? 0 : each.value; };
    const watch = new PerformanceObserver((list) => list.getEntries().forEach(add));
    watch.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 500);
})"""
KINDS = ("guide", "detailed-guide", "situation", "form", "checklist", "role")


def sent(response: Response) -> int:
    """The bytes of an answer, pressed together as hosts do it."""
    body = response.body()
    pressed = any(word in response.headers.get("content-type", "") for word in PRESSED)
    return len(gzip.compress(body, 6)) if pressed else len(body)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_with_everything_is_light_and_keeps_still(kind: str, meeting: Meeting, home: str, ours: Catalog) -> None:
    answers: list[Response] = []
    page = meeting.page
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{home}{ours.of_kind(kind)[0].address}/", wait_until="networkidle")
    each = {urlsplit(answer.url).path: sent(answer) for answer in answers if answer.ok}
    assert sum(each.values()) / 1000 <= MOST_KB, each
    assert page.evaluate(SHIFTS) < MOST_SHIFT


def test_the_page_moves_no_more_on_a_phone_with_large_letters(meeting: Meeting, home: str) -> None:
    page = meeting.page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(home)
    page.evaluate("localStorage.setItem('caseguide-reading', JSON.stringify({ size: 'larger', space: 'wide' }))")
    page.goto(f"{home}guides/mentoring/", wait_until="networkidle")
    assert page.evaluate(SHIFTS) < MOST_SHIFT
