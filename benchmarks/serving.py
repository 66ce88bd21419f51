"""From saving an edit of the real library to seeing it on the page that `caseguide serve` shows."""

from __future__ import annotations

import os
import re
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.generated import grow
from benchmarks.measuring import CASEGUIDE, ROOT, Failed, Line, Say
from caseguide.library import read_library

EDITS = 5
LONGEST = 120.0
BETWEEN = 0.05


class Edited(NamedTuple):
    """What is edited: what it is, its file, what to look for in it, what to put there, and its page."""

    what: str
    path: Path
    found: str
    put: str
    page: str


def run(say: Say) -> list[Line]:
    """Measure it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        grow(root, {})
        say("the first build")
        with served(root) as site:
            return [_line(edited, site, say) for edited in edits(root)]


def edits(root: Path) -> Iterator[Edited]:
    """A word of a practice guide's YAML, of a detailed guide's Markdown, and of a page written by hand."""
    catalog = read_library(root).catalog
    if catalog is None:
        raise Failed("The copy of the real library cannot be read.")
    guide, detailed = catalog.of_kind("guide")[0], catalog.of_kind("detailed-guide")[0]
    yield Edited("YAML", root / guide.source.path, r"(?m)^title: .*", "title: {}", f"{guide.address}/")
    yield Edited(
        "Markdown", root / detailed.source.path, r"(?m)\s*(Edited-\d+)?\s*\Z", "\n\n{}\n", f"{detailed.address}/"
    )
    yield Edited("written by hand", root / "docs/about.md", r"(?m)\s*(Edited-\d+)?\s*\Z", "\n\n{}\n", "about/")


def _line(edited: Edited, site: str, say: Say) -> Line:
    taken = []
    for number in range(EDITS):
        say(f"{edited.what}: edit {number + 1} of {EDITS}")
        word = f"Edited-{number}"
        text = edited.path.read_text(encoding="utf-8")
        edited.path.write_text(re.sub(edited.found, edited.put.format(word), text, count=1), encoding="utf-8")
        taken.append(_seconds_until(word, site + edited.page))
        time.sleep(1)  # an editor looks at the page before going on
    median = statistics.median(taken)
    return Line(f"edit to page, {edited.what}: clock", f"{median:.1f} s (slowest of {EDITS}: {max(taken):.1f} s)")


def _seconds_until(word: str, address: str) -> float:
    started = time.perf_counter()
    while word not in _page(address):
        if time.perf_counter() - started > LONGEST:
            raise Failed(f"{address} does not show `{word}` after {LONGEST:.0f} s.")
        time.sleep(BETWEEN)
    return time.perf_counter() - started


def _page(address: str) -> str:
    try:
        with urlopen(address, timeout=LONGEST) as answer:
            return str(answer.read().decode())
    except (URLError, ConnectionError):
        return ""


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve a library while one measures; gives the address of its site."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = root / "serve.log"
    words = [str(CASEGUIDE), "serve", "--port", str(port)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as said:
        running = subprocess.Popen(words, cwd=root, env=surroundings, stdout=said, stderr=subprocess.STDOUT)
    try:
        yield _address_in(log, running)
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(30)


def _address_in(log: Path, running: subprocess.Popen[bytes]) -> str:
    started = time.perf_counter()
    while not (found := re.search(r"http://127\.0\.0\.1:\d+\S*/", log.read_text(encoding="utf-8"))):
        if running.poll() is not None or time.perf_counter() - started > LONGEST:
            raise Failed(f"The site was not served:\n{log.read_text(encoding='utf-8')[-3000:]}")
        time.sleep(BETWEEN)
    return found.group()
