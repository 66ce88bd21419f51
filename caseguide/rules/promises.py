"""REF: what a library promises: planned items, and where a founding document is held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog
from caseguide.rules import Problem, rule
from caseguide.words import counted, near
from schemas.kinds import KINDS
from schemas.planned import Planned
from schemas.sources import Sources


@rule("REF008")
def planned_and_written(catalog: Catalog) -> Iterator[Problem]:
    """A planned item is written by now, or its kind does not exist.

    Why: readers would see "not written yet" beside the finished item.

    Mend: take the entry out of `planned.yml`; for an unknown kind, use one of the kinds that the handbook lists.
    """
    for entry in catalog.of_kind("planned"):
        for position, item in enumerate(cast(Planned, entry.model).items):
            place = entry.place(("items", position, "kind"))
            if item.kind not in KINDS or not KINDS[item.kind].is_item or KINDS[item.kind].single:
                yield Problem(place, f"There is no kind of item called `{item.kind}`.", near(item.kind, KINDS))
            elif item.id in catalog.by_kind[item.kind]:
                place = entry.place(("items", position, "id"))
                yield Problem(place, f"The {item.kind} `{item.id}` is written by now.", "Take it out of planned.yml.")


@rule("REF009")
def source_parts_uncounted(catalog: Catalog) -> Iterator[Problem]:
    """A part of a founding document names more or fewer things than the library holds.

    Why: the page "Where this comes from" promises that nothing of the document was dropped or merged away.

    Mend: list each thing under `things:` with the address that holds it, so that there are as many as `count`.
    """
    for entry in catalog.of_kind("sources"):
        for work, source in enumerate(cast(Sources, entry.model).works):
            for position, part in enumerate(source.parts):
                if len(part.things) != part.count:
                    place = entry.place(("works", work, "parts", position, "things"))
                    listed = len(part.things)
                    verb = "is" if listed == 1 else "are"
                    message = f"`{part.id}` names {counted(part.count, 'thing')}, but {listed} {verb} listed here."
                    yield Problem(place, message, "List each thing with the address that holds it.")
