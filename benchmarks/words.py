"""Sentences that look like the library's own: its words, as often as Zipf's law has them, and a fixed seed."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar, cast

from caseguide.catalog import Catalog
from schemas.glossary import Glossary

T = TypeVar("T")


def vocabulary_of(catalog: Catalog) -> list[str]:
    """The words of a library's prose, the most frequent first, without those that its glossary advises against."""
    prose = (marked.text for entry in catalog.entries for marked in entry.marks.prose)
    counted = Counter(word for text in prose for word in _words_in(text))
    for phrase in _advised_against(catalog):
        # Without its rarest word, a phrase cannot come up by chance.
        counted.pop(min(_words_in(phrase), key=lambda word: counted[word], default=""), None)
    return [word for word, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))]


def _advised_against(catalog: Catalog) -> list[str]:
    glossaries = [cast(Glossary, entry.model) for entry in catalog.of_kind("glossary")]
    return [phrase for glossary in glossaries for term in glossary.terms for phrase in term.avoid]


def _words_in(text: str) -> list[str]:
    return re.findall(r"\b[a-z]{2,}\b", text.lower())


class Words:
    """Draws words, sentences and paragraphs, always the same ones for the same vocabulary and seed."""

    def __init__(self, vocabulary: Sequence[str], seed: int | str) -> None:
        self.random = random.Random(seed)
        self._vocabulary = vocabulary
        self._weights = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))

    def some(self, count: int) -> list[str]:
        """So many words."""
        return self.random.choices(self._vocabulary, cum_weights=self._weights, k=count)

    def phrase(self, least: int = 2, most: int = 5) -> str:
        """A few words, beginning with a capital, for a title or a label."""
        return " ".join(self.some(self.random.randint(least, most))).capitalize()

    def sentence(self, least: int = 6, most: int = 18) -> str:
        """A sentence."""
        return f"{self.phrase(least, most)}."

    def text(self, least: int = 1, most: int = 3) -> str:
        """A paragraph of so many sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randint(least, most)))

    def one_of(self, choices: Sequence[T]) -> T:
        """One of several, each as likely as another."""
        return self.random.choice(choices)

    def few_of(self, choices: Sequence[T], most: int) -> list[T]:
        """Some of several, at least one and no more than `most`, in their order."""
        chosen = set(self.random.sample(range(len(choices)), self.random.randint(1, min(most, len(choices)))))
        return [choice for position, choice in enumerate(choices) if position in chosen]
