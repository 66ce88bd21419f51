"""What people call things: the labels of a vocabulary's names, the titles of items that are pointed at."""

from __future__ import annotations

from collections.abc import Iterable

from caseguide.catalog import Catalog
from caseguide.pages.links import name_of
from caseguide.words import either, within_sentence
from schemas.guide import LifeOfCase, Strength

STRENGTHS: dict[Strength, str] = {
    "must": "Must: law or policy",
    "should": "Should: guidance",
    "may": "May: your choice",
}
"""How much a technique or an activity binds."""


def label(catalog: Catalog, vocabulary: str, name: str) -> str:
    """The words for a name of a vocabulary."""
    found = catalog.vocabulary(vocabulary)
    return next((entry.label for entry in (found.entries if found else ()) if entry.name == name), name)


def labels(catalog: Catalog, vocabulary: str, names: Iterable[str]) -> str:
    """The words for several names."""
    return ", ".join(label(catalog, vocabulary, name) for name in names)


def one_label_of(catalog: Catalog, vocabulary: str, names: Iterable[str]) -> str:
    """The words for names of which one applies: `Every week or every two weeks`."""
    return either(label(catalog, vocabulary, name) for name in names)


def title(catalog: Catalog, kind: str, id: str) -> str:
    """What an item or a part is called that another points at by its id, written or only planned."""
    found = catalog.find(kind, id)
    if found:
        return name_of(found)
    planned = catalog.planned.get((kind, id))
    return f"{planned.title} (not written yet)" if planned else id


def titles(catalog: Catalog, kind: str, ids: Iterable[str]) -> str:
    """What several items are called."""
    return ", ".join(title(catalog, kind, id) for id in ids)


def phases(catalog: Catalog, life: LifeOfCase) -> str:
    """Where in the life of the case something belongs: `From initial contact to permanency or case closure`."""
    start, ends = label(catalog, "phases", life.from_), one_label_of(catalog, "phases", life.to)
    return f"From {within_sentence(start)} to {within_sentence(ends)}"
