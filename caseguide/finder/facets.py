"""The facets by which one can browse: their names, their values and how readers call these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from caseguide.catalog import Catalog
from caseguide.finder.record import Record
from caseguide.finder.tags import names_in
from schemas.kinds import KINDS


class Value(NamedTuple):
    """One value of a facet, and how many records have it."""

    name: str
    label: str
    number: int


class Facet(NamedTuple):
    """One way to narrow what is found."""

    name: str
    label: str
    values: list[Value]


KIND_LABELS = {
    "technique": "Techniques",
    "question": "Example questions",
    "activity": "Key caseworker activities",
    "measure": "Fidelity measures",
    "policy": "Policy requirements",
    "detailed-guide": "Step by step",
    "planned": "Not written yet",
    "handbook": "For editors",
    "developers": "For developers",
    "about": "About this library",
}
FIRST = ("situation", "technique", "question", "form", "checklist")
"""The kinds that most people look for."""

STRENGTHS = {"must": "Must: law or policy", "should": "Should: guidance", "may": "May: your choice"}


def facets_of(catalog: Catalog, records: Iterable[Record]) -> list[Facet]:
    """Every facet, with the values that something has."""
    counted: dict[str, Counter[str]] = {}
    for record in records:
        for facet, names in record.tags.items():
            counted.setdefault(facet, Counter()).update(names)
    found = []
    for facet, (label, words) in _words(catalog).items():
        has = counted.get(facet, Counter())
        if values := [Value(name, words[name], has[name]) for name in words if has[name]]:
            found.append(Facet(facet, label, values))
    return found


def _words(catalog: Catalog) -> dict[str, tuple[str, dict[str, str]]]:
    competencies = {entry.id: entry.item.title for entry in catalog.of_kind("competency")}
    return {
        "kind": ("Kind", _kinds()),
        "role": ("Written for", _labels(catalog, "roles")),
        "program": ("Program", _labels(catalog, "programs")),
        "competency": ("Competency", dict(sorted(competencies.items(), key=lambda pair: pair[1]))),
        "phase": ("Where in the life of the case", _labels(catalog, "phases")),
        "stage": ("Stage of the journey", _labels(catalog, "stages")),
        "strength": ("How binding it is", STRENGTHS),
        "print": ("On paper", {"yes": "Can be printed"}),
    }


def _kinds() -> dict[str, str]:
    labels = {kind.name: kind.plural for kind in KINDS.values() if kind.is_item} | KIND_LABELS
    return {name: labels[name] for name in dict.fromkeys((*FIRST, *labels))}


def _labels(catalog: Catalog, vocabulary: str) -> dict[str, str]:
    found = catalog.vocabulary(vocabulary)
    labels = {entry.name: entry.label for entry in (found.entries if found else ())}
    return {name: labels[name] for name in names_in(catalog, vocabulary)}
