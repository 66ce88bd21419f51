"""What helps to read: how long a page takes, and what comes before and after it in the order of the case."""

from __future__ import annotations

import math
from itertools import groupby
from typing import NamedTuple, cast

from caseguide.catalog import Catalog, Entry
from caseguide.finder.tags import names_in, tags_of_entry
from caseguide.passages import prose_of
from schemas.guide import Guide

WORDS_A_MINUTE = 200
"""A little below the 238 that adults read silently on average (Brysbaert 2019): these are texts to work with."""

IN_ORDER_OF_THE_CASE = ("detailed-guide", "situation", "form")
"""The kinds that are read one after the other."""


class Neighbours(NamedTuple):
    """What a reader may want before and after an item."""

    before: Entry | None
    after: Entry | None


def minutes_to_read(entry: Entry) -> int:
    """How long an item takes to read, in whole minutes."""
    words = sum(len(passage.text.split()) for passage in prose_of(entry))
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def neighbours(catalog: Catalog) -> dict[str, Neighbours]:
    """For the address of each item of `IN_ORDER_OF_THE_CASE`, what stands before and after it."""
    return {address: near for kind in IN_ORDER_OF_THE_CASE for address, near in _of_kind(catalog, kind).items()}


def _of_kind(catalog: Catalog, kind: str) -> dict[str, Neighbours]:
    shown = [entry for entry in catalog.of_kind(kind) if entry.item.status != "retired"]
    deepened = _deepened(catalog)
    rows = sorted(((_when(catalog, entry, deepened), entry) for entry in shown), key=lambda row: row[0])
    found = {}
    for _, group in groupby(rows, key=lambda row: row[0].programs):  # nobody wants to go on to another program
        together = [entry for _, entry in group]
        for before, entry, after in zip([None, *together], together, [*together[1:], None], strict=False):
            found[entry.address] = Neighbours(before, after)
    return found


class _When(NamedTuple):
    programs: str
    phase: int
    stage: int
    in_guide: int
    title: str


def _when(catalog: Catalog, entry: Entry, deepened: dict[str, int]) -> _When:
    tags = tags_of_entry(catalog, entry)
    phase, stage = (_first(names_in(catalog, f"{facet}s"), tags.get(facet, [])) for facet in ("phase", "stage"))
    place = deepened.get(entry.id, len(deepened)) if entry.kind.name == "detailed-guide" else 0
    return _When(" ".join(entry.item.programs), phase, stage, place, entry.item.title)


def _first(order: list[str], names: list[str]) -> int:
    return min((order.index(name) for name in names if name in order), default=len(order))


def _deepened(catalog: Catalog) -> dict[str, int]:
    """The detailed guides in the order in which practice guides lead to them."""
    guides = (cast(Guide, entry.model) for entry in catalog.of_kind("guide"))
    techniques = (each for guide in guides for activity in guide.activities for each in activity.techniques)
    ids = dict.fromkeys(technique.detail for technique in techniques if technique.detail)
    return {id: place for place, id in enumerate(ids)}
