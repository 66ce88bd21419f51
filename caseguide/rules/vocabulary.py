"""VOC: names come from the library's vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.passages import few
from caseguide.rules import Problem, rule
from caseguide.words import near, one_of
from schemas.guide import Activity, LifeOfCase
from schemas.vocabulary import Vocabulary


@rule("VOC001")
def unknown_name(catalog: Catalog) -> Iterator[Problem]:
    """A name is not in the vocabulary that it should come from.

    Why: the site sorts items by these names. An item with an unknown one could not be found by it.

    Mend: use one of the names in the vocabulary's file. A new name is added there first, with its definition.
    """
    for entry in catalog.entries:
        for loc, name, vocabulary in entry.marks.terms:
            known = _names(catalog, vocabulary)
            if known and name not in known:
                hint = near(name, known) or f"It can be {one_of(known, most=20)}."
                yield Problem(entry.place(loc), f"`{name}` is not in vocabulary/{vocabulary}.yml.", hint)


@rule("VOC002")
def missing_vocabulary(catalog: Catalog) -> Iterator[Problem]:
    """A vocabulary that items choose from is missing.

    Why: without it nobody can tell which names are right.

    Mend: write the vocabulary's file, with a label and a definition for each name.
    """
    reported = set()
    for entry in catalog.entries:
        for loc, _, vocabulary in entry.marks.terms:
            there = catalog.vocabulary(vocabulary) or ("vocabulary", vocabulary) in catalog.broken
            if not there and vocabulary not in reported:
                reported.add(vocabulary)
                message = f"This name comes from vocabulary/{vocabulary}.yml, which does not exist."
                yield Problem(entry.place(loc), message, f"Write `content/vocabulary/{vocabulary}.yml`.")


@rule("VOC003")
def name_twice(catalog: Catalog) -> Iterator[Problem]:
    """A vocabulary has the same name twice.

    Why: items that use the name would get the words of one of the two, by chance.

    Mend: take one of them out, or give it a name of its own.
    """
    for entry in catalog.of_kind("vocabulary"):
        yield from few(_names_twice(entry))


def _names_twice(entry: Entry) -> Iterator[Problem]:
    seen = set()
    for position, found in enumerate(cast(Vocabulary, entry.model).entries):
        if found.name in seen:
            place = entry.place(("entries", position, "name"))
            message = f"The name `{found.name}` stands twice in this vocabulary."
            yield Problem(place, message, "Keep one of the two.")
        seen.add(found.name)


@rule("VOC004")
def life_of_case_backwards(catalog: Catalog) -> Iterator[Problem]:
    """An activity ends in a phase that comes before the phase in which it starts.

    Why: the life-of-case matrix would show it nowhere.

    Mend: swap `from` and `to`, or mend the order of the phases in `vocabulary/phases.yml`.
    """
    order = _names(catalog, "phases")
    for entry in catalog.of_kind("guide"):
        for loc, part in entry.marks.parts:
            if isinstance(part, Activity) and _ends_before_start(life := part.life_of_case, order):
                message = f"This ends before it starts: `{life.from_}` comes after {one_of(life.to)}."
                yield Problem(entry.place((*loc, "life_of_case")), message, "Swap `from` and `to`.")


def _ends_before_start(life: LifeOfCase, order: list[str]) -> bool:
    known = {life.from_, *life.to} <= set(order)
    return known and any(order.index(phase) < order.index(life.from_) for phase in life.to)


def _names(catalog: Catalog, vocabulary: str) -> list[str]:
    found = catalog.vocabulary(vocabulary)
    return [entry.name for entry in found.entries] if found else []
