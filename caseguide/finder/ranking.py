"""How much a word counts where it stands: in a title more than in a line, in a short record more than in a long one."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from caseguide.finder.record import Record
from caseguide.finder.stems import Stems, words_in

KINDS = {
    "technique": 1.5,
    "situation": 1.5,
    "activity": 1.2,
    "measure": 1.2,
    "policy": 1.3,
    "form": 1.2,
    "resource": 1.2,
    "checklist": 1.1,
    "workflow": 1.1,
    "planned": 0.4,
    "handbook": 0.4,
    "about": 0.4,
    "sources": 0.2,
    "developers": 0.2,
}
"""How much what a record says counts, by its kind: what to do comes before what it rests on."""

TITLE, ALSO, ASKED, SAID, WITHIN = 6.0, 5.0, 1.5, 1.0, 1.0
"""How much a word counts in a title, in another name, in a question that leads here, in a line, in what is around."""

ENOUGH, LENGTH = 3.0, 0.6
"""BM25's two settings: from how many times on more of the same word adds little, and how much a long record loses."""


@dataclass(slots=True)
class Postings:
    """Where one stem stands: the numbers of the records, in order, how much it says there, and its words as written."""

    records: array[int] = field(default_factory=lambda: array("I"))
    amounts: array[float] = field(default_factory=lambda: array("f"))
    words: set[str] = field(default_factory=set)


class Ranked:
    """All words of all records. Numbers of records are their places in the order in which they were taken in."""

    def __init__(self, language: str) -> None:
        self.stems = Stems(language)
        self.postings: dict[str, Postings] = {}
        self._stem_of: dict[str, str] = {}
        self._lengths = array("I")
        self._weights = array("f")

    def take_in(self, record: Record, asked: Iterable[str] = ()) -> None:
        """Count a record's words; `asked` is in which words people ask for it."""
        number, length = self.number, 0
        amounts: dict[str, float] = {}
        for text, weight in _texts(record, asked):
            for word in words_in(text):
                length += 1
                stem = self._stem_of.get(word) or self._met(word)
                amounts[stem] = amounts.get(stem, 0.0) + weight
        for stem, amount in amounts.items():
            postings = self.postings[stem]
            postings.records.append(number)
            postings.amounts.append(amount)
        self._lengths.append(length)
        self._weights.append(KINDS.get(record.tags["kind"][0], 1.0))

    def _met(self, word: str) -> str:
        """The stem of a word that was not met before."""
        stem = self._stem_of[word] = self.stems.of(word)
        self.postings.setdefault(stem, Postings()).words.add(word)
        return stem

    @property
    def number(self) -> int:
        """How many records there are."""
        return len(self._lengths)

    def impacts(self, postings: Postings) -> list[float]:
        """How much a stem counts in each of its records, as BM25 has it, without how rare the word is."""
        return [
            self._weights[number] * amount * (ENOUGH + 1) / (amount + self._rooms[number])
            for number, amount in zip(postings.records, postings.amounts, strict=True)
        ]

    @cached_property
    def _rooms(self) -> list[float]:
        """What each record's length leaves for its words, less in a long one; asked for when all were taken in."""
        middle = sum(self._lengths) / self.number
        return [ENOUGH * (1 - LENGTH + LENGTH * length / middle) for length in self._lengths]


def _texts(record: Record, asked: Iterable[str]) -> Iterable[tuple[str, float]]:
    yield record.title, TITLE
    yield from ((words, ALSO) for words in record.also)
    yield from ((line, SAID) for line in record.lines)
    yield from ((piece.text, SAID) for piece in record.pieces.values())
    yield from ((words, ASKED) for words in asked)
    yield record.within, WITHIN
