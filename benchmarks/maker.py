"""What the generated items are made from: drawn words, and the names that the real library knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.words import Words
from caseguide.catalog import Catalog

Data = dict[str, Any]


@dataclass
class Maker:
    """Makes the items of a generated library; `planned` says how many of each kind there will be."""

    words: Words
    catalog: Catalog
    planned: dict[str, int]

    def id(self, kind: str, number: int | None = None) -> str:
        """The id of the item with this number, or of any."""
        drawn = self.words.random.randrange(self.planned[kind]) if number is None else number
        return f"made-{kind}-{drawn:04}"

    def ids(self, kind: str, most: int) -> list[str]:
        """The ids of some items, if the kind has any."""
        count = min(self.planned.get(kind, 0), most)
        return sorted({self.id(kind) for _ in range(self.words.random.randint(0, count))})

    def names(self, vocabulary: str, most: int) -> list[str]:
        """Some names of a vocabulary, in its order."""
        return self.words.few_of(self._names(vocabulary), most)

    def name(self, vocabulary: str) -> str:
        """One name of a vocabulary."""
        return self.words.one_of(self._names(vocabulary))

    def _names(self, vocabulary: str) -> list[str]:
        found = self.catalog.vocabulary(vocabulary)
        return [entry.name for entry in found.entries] if found else []

    def statements(self, name: str, count: int, sentences: int = 1) -> list[Data]:
        """Parts that say one thing each."""
        return [{"id": f"{name}-{position}", "text": self.words.text(1, sentences)} for position in range(count)]

    def head(self, kind: str, number: int) -> Data:
        """What every item carries."""
        return {
            "title": f"{self.words.phrase(2, 6)[:70]} {kind} {number}",
            "summary": self.words.sentence(10, 20),
            "owner": self.words.one_of(self.catalog.library.teams).id,
            "reviewed_on": date.today().isoformat(),  # an older day would one day be a finding
            "status": "published",
            "standing": self.name("standings"),
            "programs": self.names("programs", 1),
            "roles": self.names("roles", 3),
            "topics": self.names("topics", 4),
            "sources": self.words.few_of(list(self.catalog.parts["source"]), 4),
        }
