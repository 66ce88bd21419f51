"""Checking a library: every rule over every item, and what each item sets aside."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from caseguide.catalog import Catalog
from caseguide.findings import Finding, Severity
from caseguide.library import Folder, Progress, below, read_library
from caseguide.reading import read_text
from caseguide.records.guard import records_in
from caseguide.rules import RULES, Rule, every_rule, records, waivers

ELSEWHERE = {"YAML", "FILE", "SHAPE", "REC", "PRN"}
"""Families whose rules look at a file while it is read, or at an item on paper; all others at the whole catalog."""


@dataclass(frozen=True)
class Checked:
    """What a check gave: the catalog, if there is one, all findings in the order of their places, files read."""

    catalog: Catalog | None
    findings: tuple[Finding, ...]
    files: int

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return Counter(finding.severity for finding in self.findings)[severity]

    def stops(self, strict: bool = False) -> bool:
        """Whether the findings keep the site from being made: errors do, and warnings when strict."""
        return any(strict or finding.severity is Severity.ERROR for finding in self.findings)


def check(root: Path, today: date | None = None, progress: Progress = lambda path: None) -> Checked:
    """Read and check a library."""
    with _nothing_thrown_away():
        reading = read_library(root, today, progress)
        findings = [*reading.findings, *_records(root), *_pages_by_hand(root)]
        if reading.catalog:
            findings += _after_waivers(reading.catalog, look(reading.catalog))
        return Checked(reading.catalog, tuple(sorted(set(findings))), reading.files)


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Keep Python from looking for what is no longer used and points at itself.

    There is next to none of that here, and every look goes through all that was read so far: a third of the time.
    What was read is not looked through afterwards either, until a check follows.
    """
    was_on = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def _records(root: Path) -> Iterator[Finding]:
    for path, reason in records_in(root):
        yield from records.record_in_the_library(path, reason)


def _pages_by_hand(root: Path) -> Iterator[Finding]:
    docs = Folder(root).docs
    for path in below(docs):
        if path.endswith(".md"):
            yield from wrong_in_page(root, docs / path)


def wrong_in_page(root: Path, page: Path) -> list[Finding]:
    """What is wrong with a page written by hand: only how it is saved is looked at, since MkDocs reads the rest."""
    return read_text(root, page.relative_to(root).as_posix())[1]


def look(catalog: Catalog) -> Iterator[Finding]:
    """Every finding of the rules that look at the whole catalog."""
    for rule in catalog_rules():
        yield from rule(catalog)


def catalog_rules() -> list[Rule]:
    """The rules that look at the whole catalog, by code."""
    others = (rule for rule in every_rule().values() if rule.family not in ELSEWHERE)
    return [rule for rule in others if rule is not waivers.not_needed]


def _after_waivers(catalog: Catalog, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings without those that their items waive, and a finding for each waiver that waives nothing."""
    waived: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        if _waives(catalog, finding):
            waived[finding.place.path].add(finding.code)
        else:
            yield finding
    for entry in catalog.items:
        yield from waivers.not_needed(entry, waived[entry.source.path])


def _waives(catalog: Catalog, finding: Finding) -> bool:
    entry = catalog.by_path.get(finding.place.path)
    allowed = RULES[finding.code].family not in waivers.NEVER_WAIVED
    return bool(entry and entry.kind.is_item and allowed and finding.code in {w.rule for w in entry.item.waive})
