"""The life of the case: for each competency its activities, and in which phases of a case they belong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from caseguide.catalog import Catalog, Entry
from caseguide.finder.tags import names_in, span
from schemas.guide import Activity, Guide


class Row(NamedTuple):
    """One activity: the guide in which it stands, and for each phase whether it belongs there."""

    guide: Entry
    activity: Activity
    cells: list[bool]


class Group(NamedTuple):
    """A competency with the activities of its guides; none where no guide is written yet."""

    competency: Entry
    rows: list[Row]


def matrix(catalog: Catalog) -> list[Group]:
    """Every competency, those with activities first."""
    groups = [Group(entry, [*_rows(catalog, entry)]) for entry in catalog.of_kind("competency")]
    return sorted(groups, key=lambda group: not group.rows)


def _rows(catalog: Catalog, competency: Entry) -> Iterator[Row]:
    phases = names_in(catalog, "phases")
    for entry in catalog.of_kind("guide"):
        guide = cast(Guide, entry.model)
        if guide.competency == competency.id:
            for activity in guide.activities:
                belongs = span(catalog, activity)
                yield Row(entry, activity, [phase in belongs for phase in phases])
