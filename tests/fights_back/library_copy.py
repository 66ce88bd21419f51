"""A copy of the real library in which files are changed, checked by the real check, and put back.

What was read of a file that no case has touched is remembered, and the rules that look at the words of one item
after the other leave such items out: nearly all of the time would go into what is the same in every case.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from unittest import mock

from caseguide import checking, library
from caseguide.catalog import Catalog, Entry
from caseguide.checking import Checked, check
from caseguide.findings import Finding
from caseguide.rules import Rule
from schemas.kinds import Kind

ROOT = Path(__file__).parents[2]

ONE_BY_ONE = {"TXT", "PRV", "FRM"}
"""Families whose rules look at one item after the other, and at its words: they cost most."""

Read = tuple[Entry | None, list[Finding]]


class LibraryCopy:
    """The real library's content below the folder `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT / "content", root / "content", ignore=shutil.ignore_patterns(".*"))
        files = sorted(path for path in (root / "content").rglob("*") if path.is_file())
        self._originals = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
        self._remembered: dict[tuple[str, str], Read] = {}
        self._touched: set[str] = set()
        self.paths = list(self._originals)
        self.today = date.max
        self.today = max(entry.item.reviewed_on for entry in _items(self.check(everything=True)))

    def read(self, path: str) -> bytes:
        """What a file holds now; nothing where there is no file."""
        place = self.root / path
        return place.read_bytes() if place.is_file() else b""

    def write(self, path: str, raw: bytes) -> None:
        """Change a file, or make a new one."""
        self.remove(path)
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(raw)

    def remove(self, path: str) -> None:
        """Take a file away, or whatever stands under its name."""
        self._touched.add(path)
        place = self.root / path
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    def check(self, everything: bool = False) -> Checked:
        """Check it, as on the day of the last review of the real content."""
        rules = CATALOG_RULES if everything else self._rules
        with (
            mock.patch.object(library, "read_entry", self._read_entry),
            mock.patch.object(checking, "catalog_rules", rules),
        ):
            return check(self.root, self.today)

    @contextmanager
    def put_back_afterwards(self) -> Iterator[None]:
        """Put everything back as it was, whatever happens."""
        try:
            yield
        finally:
            touched, self._touched = self._touched, set()
            for path in touched:
                self.remove(path)
            for path in touched & {*self._originals}:
                self.write(path, self._originals[path])
            self._touched = set()

    def _rules(self) -> list[Callable[[Catalog], Iterator[Finding]]]:
        return [partial(self._look, rule) if rule.family in ONE_BY_ONE else rule for rule in CATALOG_RULES()]

    def _look(self, rule: Rule, catalog: Catalog) -> Iterator[Finding]:
        """What a rule finds in the items that were changed; it can look up all others."""
        changed = tuple(entry for entry in catalog.entries if entry.source.path in self._touched)
        forms = {entry.id: entry for entry in changed if entry.kind.name == "form"}
        narrowed = replace(catalog, entries=changed)
        known = {"by_kind": catalog.by_kind | {"form": forms}, "parts": catalog.parts, "addresses": catalog.addresses}
        vars(narrowed).update(known)
        return rule(narrowed)

    def _read_entry(self, root: Path, path: str, kind: Kind) -> Read:
        if path in self._touched:
            return READ_ENTRY(root, path, kind)
        key = path, kind.name
        if key not in self._remembered:
            self._remembered[key] = READ_ENTRY(root, path, kind)
        return self._remembered[key]


READ_ENTRY = library.read_entry
CATALOG_RULES = checking.catalog_rules


def _items(checked: Checked) -> tuple[Entry, ...]:
    assert checked.catalog is not None, "The real library cannot be read: run `caseguide check` first."
    return checked.catalog.items
