"""Readability: the school grade at which an item reads, by the Flesch-Kincaid measure."""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from caseguide.catalog import Catalog, Entry
from caseguide.passages import Passage, prose_of
from caseguide.sentences import ENDS, readable, sentences
from caseguide.syllables import syllables

LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

FEWEST_WORDS = 100
"""An item with fewer words has no grade: a few long ones would decide it."""

SHORTEST = 4
"""Headings, cells and calls of fewer words are left out: they would make any text look easy."""

MOST_WORDS = 200_000
"""So many words are kept in mind; a library has fewer, but a file may hold anything."""

SHORTEST_HARD = 8
"""A hardest sentence has at least so many words; a shorter one cannot be split."""


class Graded(NamedTuple):
    """An item, the grade at which it reads, and the grade at which it should."""

    entry: Entry
    grade: float
    aim: int


def grades(catalog: Catalog) -> list[Graded]:
    """Every item that has enough words for a grade."""
    found = ((entry, grade_of(entry)) for entry in catalog.items)
    return [Graded(entry, grade, aim_of(catalog, entry)) for entry, grade in found if grade is not None]


def aim_of(catalog: Catalog, entry: Entry) -> int:
    """The highest grade at which an item should read: what its readers need, or what holds for all."""
    roles = catalog.vocabulary("roles")
    readers = [role for role in (roles.entries if roles else ()) if role.name in entry.item.roles]
    asked = [role.reading_grade for role in readers if role.reading_grade]
    return min(asked, default=catalog.library.grade_for_all)


def grade_of(entry: Entry) -> float | None:
    """The grade of an item's prose; none where it has too few words."""
    return measured(entry).grade


class Measured(NamedTuple):
    """The grade of a text, if it has enough words, and how many words its longest sentence may have at most."""

    grade: float | None
    longest: int


def measured(entry: Entry) -> Measured:
    """An item's prose, measured once: several rules ask, and it takes as long as reading the item does."""
    kept = vars(entry)
    if "measured" not in kept:
        kept["measured"] = measure("\n\n".join(passage.text for passage in prose_of(entry)))
    return cast(Measured, kept["measured"])


def measure(text: str) -> Measured:
    """A text, measured."""
    each = [words for words in map(str.split, ENDS.split(readable(text))) if len(words) >= SHORTEST]
    counts = [HEARD[word] for words in each for word in words]
    words = len(counts) - counts.count(0)
    grade = round(_grade(words, sum(counts), len(each)), 1) if words >= FEWEST_WORDS else None
    return Measured(grade, max(map(len, each), default=0))


def hardest_sentence(entry: Entry) -> tuple[Passage, int, str]:
    """The sentence that reads at the highest grade: where it stands, and its words."""
    every = ((passage, found) for passage in prose_of(entry) for found in sentences(passage.text))
    passage, found = max(every, key=lambda pair: _hardness(pair[1].text))
    return passage, found.start, " ".join(found.text.split())


def _hardness(sentence: str) -> float:
    counts = [heard for word in sentence.split() if (heard := HEARD[word])]
    return _grade(len(counts), sum(counts), 1) if len(counts) >= SHORTEST_HARD else 0


def _grade(words: int, heard: int, sentence_count: int) -> float:
    return 0.39 * words / sentence_count + 11.8 * heard / words - 15.59


class _Heard(dict[str, int]):
    """Syllables by word as it stands in a sentence, with its commas and quotes; none where it has no letters."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = sum(map(syllables, LETTERS.findall(word)))
        return self[word]


HEARD = _Heard()
