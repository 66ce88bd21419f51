"""From the first keystroke to the first result, in a slow browser on a slow line, against Material's own search.

Both search the same pages. The browser's processor is slowed down 4 times, the host's line carries 1.6 Mbit/s with
150 ms for each request, as a phone has it with a weak signal. What is sent is pressed together, as every host does it.
Material searches in a worker, which the browser does not slow down: its times are better than a phone's.
"""

from __future__ import annotations

import gzip
import os
import re
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, TimeoutError, sync_playwright

from benchmarks.generated import grow, mixed
from benchmarks.measuring import CASEGUIDE, Line, Say, taken_by
from caseguide.library import read_library

SIZES = (0, 10_000)
AIMS = {0: "1.0 s", 10_000: "2.0 s"}
WORDS = ("listen", "toddler", "feedback", "goals", "supervisor")
LONGEST = 180_000
BEFORE_TYPING = 1000
"""Milliseconds until somebody who sees the page presses a key."""
DELAY, BYTES_A_SECOND = 0.15, 200_000
"""1.6 Mbit/s are 200,000 bytes a second."""
FOR_SEARCHING = re.compile(r"/(?:(?<!js/)finder|search|workers)/")
PRESSED = (".html", ".js", ".json", ".css", ".svg")


class Search(NamedTuple):
    """How a page is searched: where it stands, where to type, and what a result is."""

    page: str
    field: str
    result: str


FINDER = Search("find/", "#finder-words", ".finder__results a[href]")
MATERIAL = Search("", "input.md-search__input", ".md-search-result__item")


NOTE_TIMES = """
globalThis.times = {};
addEventListener("keydown", () => (globalThis.times.typed ??= performance.now()), true);
const watching = new MutationObserver(() => {
  if (!globalThis.times.typed || !document.querySelector("%s")) return;
  watching.disconnect();
  requestAnimationFrame(() => setTimeout(() => (globalThis.times.found = performance.now())));
});
watching.observe(document, { childList: true, subtree: true });
"""
"""Notes, in the page itself, when the first key is pressed, and when the first result has been drawn."""


class Wire:
    """What carries a site to its readers, one byte after the other."""

    def __init__(self) -> None:
        self.for_searching = 0
        self.alone = threading.Lock()

    def carry(self, path: str, size: int) -> None:
        """Take as long as so many bytes take, and count what only a search needs."""
        time.sleep(DELAY)
        with self.alone:
            time.sleep(size / BYTES_A_SECOND)
            self.for_searching += size if FOR_SEARCHING.search(path) else 0


class Host(NamedTuple):
    """A site that is served: the address of its home page, and its wire."""

    home: str
    wire: Wire


def run(say: Say) -> list[Line]:
    """Measure it."""
    return [line for size in SIZES for line in _of_size(size, say)]


def _of_size(size: int, say: Say) -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        say(f"building the real library and {size:,} generated items")
        grow(root, mixed(size) if size else {})
        taken_by([CASEGUIDE, "build", "--clean", "--no-pdfs"], root)
        _with_materials_search(root)
        with _browser() as browser, _served(root / "site", root) as ours, _served(root / "plain", root) as theirs:
            say(f"searching {size:,} items")
            finder, material = _measured(browser, ours, FINDER), _measured(browser, theirs, MATERIAL)
    what = f"first result, {size:,} generated items" if size else "first result, the real library"
    ratio = [f"{one / other:.2f}" for one, other in zip(finder, material, strict=True)]
    return [
        Line(f"{what}: clock", f"{finder[0]:.2f} s", f"{material[0]:.2f} s", ratio[0], AIMS[size]),
        Line(f"{what}: sent", f"{finder[1]:.0f} KB", f"{material[1]:.0f} KB", ratio[1], "600 KB"),
    ]


def _with_materials_search(root: Path) -> None:
    """Build the same pages into `plain/`, with Material's own search in the place of ours."""
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^plugins:.*\n(?:[ -].*\n)*", "", settings) + "\nplugins: [material/search]\n"
    (root / "plain.yml").write_text(settings, encoding="utf-8")
    words = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "plain.yml", "--site-dir", "plain"]
    taken_by(words, root)


def _measured(browser: Browser, host: Host, search: Search) -> tuple[float, float]:
    """Seconds to the first result and KB sent until then, each the middle one of all words."""
    each = [_one(browser, host, search, word) for word in WORDS]
    seconds, sent = zip(*each, strict=True)
    return statistics.median(seconds), statistics.median(sent)


def _one(browser: Browser, host: Host, search: Search, word: str) -> tuple[float, float]:
    """One search by somebody who has never been here, and types a second after the page is there."""
    host.wire.for_searching = 0
    with browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block") as context:
        page = context.new_page()
        page.set_default_timeout(LONGEST)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.add_init_script(NOTE_TIMES % search.result)
        page.goto(host.home + search.page, wait_until="load")
        page.locator(search.field).focus()
        page.wait_for_timeout(BEFORE_TYPING)
        page.keyboard.type(word)
        try:
            page.locator(search.result).first.wait_for()
        except TimeoutError:  # no result in three minutes counts as three minutes
            return LONGEST / 1000, host.wire.for_searching / 1000
        page.wait_for_timeout(500)
        return page.evaluate("times.found - times.typed") / 1000, host.wire.for_searching / 1000


@contextmanager
def _browser() -> Iterator[Browser]:
    program = os.environ.get("CASEGUIDE_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def _served(site: Path, root: Path) -> Iterator[Host]:
    """A site, served below the same path as where it will be published."""
    catalog = read_library(root).catalog
    assert catalog is not None
    below = urlsplit(catalog.library.site_address).path or "/"
    wire = Wire()

    class Pages(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            file = site / urlsplit(self.path).path.removeprefix(below)
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            content = file.read_bytes()
            pressed = file.suffix in PRESSED
            content = gzip.compress(content, 6) if pressed else content
            wire.carry(self.path, len(content))
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(file))
            self.send_header("Content-Length", str(len(content)))
            if pressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *words: Any) -> None:
            """Say nothing: the terminal belongs to the results."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Host(f"http://127.0.0.1:{server.server_port}{below}", wire)
        server.shutdown()
