"""The wall chart: which activity of which guide belongs to which phase of a case, on one large sheet."""

from __future__ import annotations

from typing import Any, cast

from caseguide.catalog import Catalog, Entry
from caseguide.print.labels import STRENGTHS, phases
from caseguide.print.marks import marks
from caseguide.print.sheets import Sheet
from schemas.guide import Activity, Guide, Technique

WALL_CHART = "wall-chart"
"""What the chart is asked for by. It is no item: it is made from all practice guides."""


def wall_chart(catalog: Catalog) -> Sheet | None:
    """The life of the case as a chart; none where the library has no phases, or no practice guide in use."""
    vocabulary = catalog.vocabulary("phases")
    guides = [entry for entry in catalog.of_kind("guide") if entry.item.status != "retired"]
    if not vocabulary or not guides:
        return None
    names = [phase.name for phase in vocabulary.entries]
    data = {
        "title": "The life of the case",
        "summary": "Which activity belongs to which phase of a case, and which techniques it holds.",
        "word": f"{catalog.library.name} · Wall chart",
        "phases": [{"label": phase.label, "definition": phase.definition} for phase in vocabulary.entries],
        "guides": [_guide(catalog, entry, names) for entry in guides],
    }
    return Sheet(WALL_CHART, "The life of the case", data)


def _guide(catalog: Catalog, entry: Entry, names: list[str]) -> dict[str, Any]:
    every = cast(Guide, entry.model).activities
    activities = [each for each in every if {each.life_of_case.from_, *each.life_of_case.to} <= {*names}]
    return {
        "title": entry.item.title,
        "marks": marks(catalog, entry),
        "activities": [_activity(catalog, activity, names) for activity in activities],
    }


def _activity(catalog: Catalog, activity: Activity, names: list[str]) -> dict[str, Any]:
    first = names.index(activity.life_of_case.from_)
    last = max(names.index(phase) for phase in activity.life_of_case.to)
    return {
        "name": activity.id,
        "title": activity.title,
        "first": first,
        "length": last - first + 1,
        "phases": phases(catalog, activity.life_of_case),
        "strength": STRENGTHS[activity.strength],
        "techniques": [_technique(technique, activity) for technique in activity.techniques],
    }


def _technique(technique: Technique, activity: Activity) -> dict[str, str]:
    """A technique, and how much it binds where that is not what its activity says."""
    own = technique.strength if technique.strength != activity.strength else None
    return {"title": technique.title, "strength": STRENGTHS[own] if own else ""}
