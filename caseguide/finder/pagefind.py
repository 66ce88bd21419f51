"""The one module that knows Pagefind: from records to the index that browsers search in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from caseguide.finder.record import Record

NEEDED = ("pagefind.js", "pagefind-entry.json", "fragment", "index", "filter")
"""What a search needs. The program also brings pages of its own to search with, which we have no use for."""

WEIGHTS = {
    "technique": 1.5,
    "situation": 1.5,
    "activity": 1.2,
    "measure": 1.2,
    "policy": 1.3,
    "form": 1.2,
    "resource": 1.2,
    "checklist": 1.1,
    "workflow": 1.1,
    "pack": 1.0,
    "planned": 0.4,
    "handbook": 0.4,
    "about": 0.4,
    "sources": 0.2,
    "developers": 0.2,
}
"""How much what a record says counts, by its kind: what to do comes before what it rests on."""


SMALL_PARTS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "4000"}
"""A word brings about 6 KB of the index instead of 25. A Pagefind that does not know this setting leaves them large."""


class NotIndexed(Exception):
    """The search index could not be made."""


@contextmanager
def indexing(
    records: Iterable[Record], asked: dict[str, list[str]], language: str, room: Path, target: Path
) -> Iterator[None]:
    """Write one small page a record into `room`, and the index of them into the folder `target`.

    The program that makes the index runs while something else is done. Raises `NotIndexed` where it fails.
    `asked` holds, by address, the words in which people ask for a thing that an item of another kind leads to.
    """
    _write_pages(records, asked, language, room)
    shutil.rmtree(target, ignore_errors=True)
    with _running(room, target) as program:
        yield
        _, said = program.communicate()
    if "No module named" in said:
        raise NotIndexed("The search index was not made: install `pagefind[bin]`, and build again.")
    if program.returncode:
        raise NotIndexed(f"The search index was not made: {said.strip()}")
    _remove_unneeded(target)


def _write_pages(records: Iterable[Record], asked: dict[str, list[str]], language: str, room: Path) -> None:
    shutil.rmtree(room, ignore_errors=True)
    template = _templates().get_template("finder/record.html.j2")
    for number, record in enumerate(records):
        page = room / f"{number // 500:04}" / f"{number:07}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        leads = [words for address in record.addresses for words in asked.get(address, ())]
        weight = WEIGHTS.get(record.tags["kind"][0], 1.0)
        page.write_text(template.render(record=record, leads=leads, language=language, weight=weight), "utf-8")


def _templates() -> Environment:
    loader = PackageLoader("caseguide")
    return Environment(loader=loader, undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True)


@contextmanager
def _running(room: Path, target: Path) -> Iterator[subprocess.Popen[str]]:
    """The program at work; if what is done meanwhile fails, it is ended too."""
    command = [sys.executable, "-m", "pagefind", "--site", str(room), "--output-path", str(target), "--silent"]
    program = subprocess.Popen(
        command,
        env={**os.environ, **SMALL_PARTS},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    try:
        yield program
    except BaseException:
        program.kill()
        program.communicate()
        raise


def _remove_unneeded(target: Path) -> None:
    for path in target.iterdir():
        if not path.name.startswith(("wasm.", "pagefind.")) and path.name not in NEEDED:
            path.unlink()
    # This one is for languages of which the program does not know how words end; others never ask for it.
    if len(list(target.glob("wasm.*.pagefind"))) > 1:
        (target / "wasm.unknown.pagefind").unlink(missing_ok=True)
