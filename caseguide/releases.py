"""Releases: the fingerprint of every text that was ever given out, so that paper can be told from what holds now.

They stand in `releases.csv` beside the library's content, one a line. Lines are only ever added: a sheet that was
printed years ago is known by its own line.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from caseguide.findings import Finding
from caseguide.rules import files

FILE = "releases.csv"
HEADER = ("item", "fingerprint", "text_of", "released_on", "note")
ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?")
MARK = re.compile(r"[0-9A-HJKMNP-TV-Z]{8}")
LEFT_BY_GIT = ("<<<<<<<", "=======", ">>>>>>>")
LONGEST_NOTE = 300


class Release(NamedTuple):
    """One text of one item as it was given out.

    `text_of` is the day of its review, as printed on the sheet; `note` says what changed, for readers.
    """

    item: str
    fingerprint: str
    text_of: date
    released_on: date
    note: str = ""


class NotARelease(Exception):
    """A line of the file says something that no release says: the reason, as the end of a sentence."""


@dataclass(frozen=True)
class Releases:
    """All releases of a library."""

    every: tuple[Release, ...] = ()

    @cached_property
    def by_item(self) -> Mapping[str, list[Release]]:
        """The releases of each item, the oldest first, whichever order a merge left them in."""
        found: dict[str, list[Release]] = defaultdict(list)
        for release in sorted(self.every, key=lambda release: release.released_on):
            found[release.item].append(release)
        return dict(found)

    def of(self, address: str) -> list[Release]:
        """The releases of one item, the oldest first; none where it was never released."""
        return self.by_item.get(address, [])

    def latest(self, address: str) -> Release | None:
        """The last release of one item."""
        return next(reversed(self.of(address)), None)


def read_releases(root: Path) -> tuple[Releases | None, list[Finding]]:
    """The releases of the library at `root`, or none where it keeps no list, and what is wrong in the list."""
    if not (root / FILE).is_file():
        return None, []
    lines = (root / FILE).read_bytes().decode(errors="replace").removeprefix("\ufeff").splitlines()
    releases: list[Release] = []
    findings: list[Finding] = []
    if not lines or tuple(lines[0].split(",")) != HEADER:
        findings += files.broken_release(FILE, 1, f"the first line must be `{','.join(HEADER)}`")
    for number, line in enumerate(lines[1:], 2):
        try:
            releases += [_release(line)] if line.strip() else []
        except NotARelease as error:
            findings += files.broken_release(FILE, number, str(error))
    return Releases(tuple(releases)), findings


def with_more(text: bytes, more: Iterable[Release]) -> bytes:
    """The file's text with more releases at its end; what stands there already is left as it is."""
    before = text or (",".join(HEADER) + "\n").encode()
    lines = io.StringIO()
    rows = ((one.item, one.fingerprint, one.text_of, one.released_on, one.note) for one in more)
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return before + (b"" if before.endswith(b"\n") else b"\n") + lines.getvalue().encode()


def _release(line: str) -> Release:
    if line.startswith(LEFT_BY_GIT):
        raise NotARelease("git left this mark when it put two changes together")
    try:
        cells = next(csv.reader([line], strict=True))
    except csv.Error:
        raise NotARelease("a quotation mark is missing") from None
    if len(cells) != len(HEADER):
        raise NotARelease(f"it has {len(cells)} of the {len(HEADER)} parts {', '.join(HEADER)}")
    item, fingerprint, text_of, released_on, note = cells
    if not ADDRESS.fullmatch(item):
        raise NotARelease(f"`{item}` is no item's address")
    if not MARK.fullmatch(fingerprint):
        raise NotARelease(f"`{fingerprint}` is no fingerprint")
    return Release(item, fingerprint, _day(text_of), _day(released_on), note)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotARelease(f"`{text}` is no day") from None
