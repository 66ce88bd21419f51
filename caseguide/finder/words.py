"""The words that the finder knows: those of the library, and those that mean the same in its glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import cast

from caseguide.catalog import Catalog
from caseguide.finder.record import Record
from caseguide.finder.stems import words_in
from schemas.glossary import Glossary, GlossaryTerm

MOST = 12_000
"""More words than this are not kept; the rarest are left out."""


def words_of(records: Iterable[Record]) -> list[str]:
    """Every word, the most used first: what a misspelt word is compared with."""
    counted: Counter[str] = Counter()
    for record in records:
        counted.update(word for word in words_in(record.text) if len(word) > 2 and word.isalpha())
    return [word for word, _ in counted.most_common(MOST)]


def same_words(catalog: Catalog) -> dict[str, list[str]]:
    """For each word or phrase of the glossary, in small letters, what else the same thing is called.

    Words that we do not use lead to those that we use, never the other way.
    """
    same: dict[str, list[str]] = {}
    for term in _terms(catalog):
        names = [_small(name) for name in (term.term, *term.also)]
        for name in names:
            same.setdefault(name, []).extend(other for other in names if other != name)
        for name in term.avoid:
            same.setdefault(_small(name), []).append(names[0])
    return {name: list(dict.fromkeys(others)) for name, others in sorted(same.items()) if others}


def _terms(catalog: Catalog) -> list[GlossaryTerm]:
    return [term for entry in catalog.of_kind("glossary") for term in cast(Glossary, entry.model).terms]


def _small(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split())
