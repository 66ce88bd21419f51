"""Real names for a starter, taken from the library that it is made in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import NoReturn, cast

from caseguide.catalog import Catalog, Entry
from caseguide.starters import CannotStart
from caseguide.words import with_article
from schemas.competency import Competency
from schemas.detailed_guide import DetailedGuide
from schemas.guide import Technique
from schemas.journey import Journey
from schemas.kinds import Kind
from schemas.role import Role
from schemas.vocabulary import VocabularyEntry

LONGEST_STEM = 50


@dataclass
class Names:
    """What a starter's template may ask of the library. What it cannot do without and does not find, stops it."""

    catalog: Catalog
    kind: Kind
    id: str
    given: set[tuple[str, str]] = field(default_factory=set)

    def teams(self) -> list[str]:
        """The teams that may own an item."""
        return [team.id for team in self.catalog.library.teams]

    def some(self, vocabulary: str) -> list[str]:
        """The names in a vocabulary; none where the library has no such vocabulary."""
        return [entry.name for entry in self._entries(vocabulary)]

    def need(self, vocabulary: str) -> list[str]:
        """The names in a vocabulary that this kind of item cannot do without."""
        if names := self.some(vocabulary):
            return names
        self._stop("vocabulary", f"the vocabulary `{vocabulary}`", f"caseguide new vocabulary {vocabulary}", vocabulary)

    def first(self, kind: str) -> list[str]:
        """The first item of a kind, or none: something to show a reference with."""
        return [entry.id for entry in self.catalog.of_kind(kind)[:1]]

    def role(self) -> str:
        """The role that an item is about: one of the same name, else the first that has no such item yet."""
        taken = {cast(Role | Journey, entry.model).role for entry in self.catalog.of_kind(self.kind.name)}
        return _best(self.need("roles"), self.id, taken)

    def competency(self) -> str:
        """The competency for a practice guide: one of the same name, else the first that has no guide yet."""
        entries = {entry.id: cast(Competency, entry.model) for entry in self.catalog.of_kind("competency")}
        if not entries:
            self._stop("competency", "a competency", "caseguide new competency ID")
        return _best(entries, self.id, {id for id, competency in entries.items() if competency.guides})

    def technique(self) -> str:
        """The technique for a detailed practice guide: one of the same name, else the first without a detailed one."""
        techniques = {id: cast(Technique, found[0].part) for id, found in self.catalog.parts["technique"].items()}
        if not techniques:
            self._stop("guide", "a practice guide with a technique", "caseguide new guide ID")
        written = {id for entry in self.catalog.of_kind("detailed-guide") for id in _techniques(entry)}
        return _best(techniques, self.id, written | {id for id, technique in techniques.items() if technique.detail})

    def guide_of(self, technique: str) -> str:
        """The file of the practice guide that holds a technique."""
        return self.catalog.parts["technique"][technique][0].entry.source.path

    def part(self, kind: str, name: str) -> str:
        """An id for a part, made from the item's own, which no other part of its kind in the library has."""
        stem = self.id if len(self.id) <= LONGEST_STEM else self.id[:LONGEST_STEM].rstrip("-")
        wanted, number = f"{stem}-{name}", 2
        while wanted in self.catalog.parts.get(kind, {}) or (kind, wanted) in self.given:
            wanted, number = f"{stem}-{name}-{number}", number + 1
        self.given.add((kind, wanted))
        return wanted

    def words(self) -> dict[str, Callable[..., object]]:
        """Everything here by the name by which templates ask for it."""
        asked = (self.teams, self.some, self.need, self.first, self.role, self.competency, self.technique)
        return {each.__name__: each for each in (*asked, self.guide_of, self.part)}

    def _entries(self, vocabulary: str) -> Iterable[VocabularyEntry]:
        found = self.catalog.vocabulary(vocabulary)
        return found.entries if found else ()

    def _stop(self, kind: str, what: str, command: str, id: str = "") -> NoReturn:
        item = with_article(self.kind.label.lower()).capitalize()
        if any(name == kind and id in ("", found) for name, found in self.catalog.broken):
            raise CannotStart(f"{item} needs {what}, which cannot be read: mend first what `caseguide check` lists.")
        raise CannotStart(f"{item} needs {what} first. Write it with `{command}`.")


def _best(names: Iterable[str], same: str, taken: Collection[str]) -> str:
    every = list(names)
    return same if same in every else next((name for name in every if name not in taken), every[0])


def _techniques(entry: Entry) -> tuple[str, ...]:
    return cast(DetailedGuide, entry.model).techniques
