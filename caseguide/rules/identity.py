"""REF: an id leads to one place only."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.catalog import Catalog
from caseguide.marks import Loc
from caseguide.rules import Problem, rule


@rule("REF004")
def id_twice_in_item(catalog: Catalog) -> Iterator[Problem]:
    """Two parts of one item have the same id.

    Why: an id is an address. With two parts at one address, a link leads to the wrong one.

    Mend: give the later part an id of its own. Leave the older one as it is, because others may link to it.
    """
    for entry in catalog.items:
        first: dict[str, Loc] = {}
        for loc, part in entry.marks.parts:
            if first.setdefault(part.id, loc) != loc:
                line = entry.place((*first[part.id], "id")).line
                message = f"The id `{part.id}` is already used on line {line} of this file."
                yield Problem(entry.place((*loc, "id")), message, "Give the newer of the two an id of its own.")


@rule("REF005")
def id_twice_in_library(catalog: Catalog) -> Iterator[Problem]:
    """Two files have a technique, measure, source or other part with the same id.

    Why: other items point at these parts by their id alone, so the id must lead to one place.

    Mend: give the newer part an id of its own.
    """
    for kind, ids in catalog.parts.items():
        for id, targets in ids.items():
            first, *others = sorted(targets, key=lambda target: target.entry.source.path)
            for other in others:
                if other.entry is not first.entry:
                    place = other.entry.place((*other.loc, "id"))
                    message = f"The {kind} id `{id}` is already used in {first.entry.source.path}."
                    yield Problem(place, message, "Give one of the two an id of its own.")
