"""From the first keystroke to the first result, in a slow browser on a slow line, against Material's own search.

Both search the same pages. The browser's processor is slowed down 4 times, its line carries 1.6 Mbit/s with 150 ms for
each request, as a phone has it with a weak signal. What is sent is pressed together, as every host does it.
"""

from __future__ import annotations

import gzip
import os
import re
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from benchmarks.generated import grow, mixed
from benchmarks.measuring import CASEGUIDE, Line, Say, taken_by
from caseguide.library import read_library

SIZES = (0, 10_000)
AIMS = {0: "1.0 s", 10_000: "2.0 s"}
WORDS = ("listen", "toddler", "feedback", "goals", "supervisor")
LONGEST = 180_000
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
"""1.6 Mbit/s are 200,000 bytes a second; the delay is in milliseconds."""
PRESSED = (".html", ".js", ".json", ".css", ".svg")


class Search(NamedTuple):
    """How a page is searched: where it stands, what opens the search, where to type, and what a result is."""

    page: str
    opens: str
    field: str
    result: str


FINDER = Search("find/", "", "#finder-words", ".finder__results a[href]")
MATERIAL = Search("", "label[for=__search]:visible", "input.md-search__input", ".md-search-result__item")


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


def _measured(browser: Browser, home: str, search: Search) -> tuple[float, float]:
    """Seconds to the first result and KB sent until then, each the middle one of all words."""
    each = [_one(browser, home, search, word) for word in WORDS]
    seconds, sent = zip(*each, strict=True)
    return statistics.median(seconds), statistics.median(sent)


def _one(browser: Browser, home: str, search: Search, word: str) -> tuple[float, float]:
    """One search by somebody who has the page open and has never searched before."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block") as context:
        page = context.new_page()
        page.set_default_timeout(LONGEST)
        page.goto(home + search.page, wait_until="networkidle")
        sent = _slowed(page)
        if search.opens:
            page.locator(search.opens).first.click()
        page.locator(search.field).focus()
        started = page.evaluate("performance.now()")
        page.keyboard.type(word)
        with suppress(TimeoutError):  # no result in three minutes counts as three minutes
            page.locator(search.result).first.wait_for()
        return (page.evaluate("performance.now()") - started) / 1000, sum(sent) / 1000


def _slowed(page: Page) -> list[float]:
    """Slow a page down; the sizes of all that is sent to it from now on."""
    sent: list[float] = []
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    devtools.on("Network.loadingFinished", lambda told: sent.append(told["encodedDataLength"]))
    return sent


@contextmanager
def _browser() -> Iterator[Browser]:
    program = os.environ.get("CASEGUIDE_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def _served(site: Path, root: Path) -> Iterator[str]:
    """The address of a site's home page, below the same path as where it will be published."""
    catalog = read_library(root).catalog
    assert catalog is not None
    below = urlsplit(catalog.library.site_address).path or "/"

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
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
