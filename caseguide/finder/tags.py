"""What a record is about: its kind, its competency, where in a case or a journey, for whom, and how binding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from caseguide.catalog import Catalog, Entry
from caseguide.marks import Loc
from schemas.common import Part
from schemas.competency import Competency
from schemas.guide import Activity, Guide, Technique

Tags = dict[str, list[str]]
"""The values that a record has of each facet, by the facet's name."""

PRINTED = frozenset({"form", "checklist", "pack", "guide", "detailed-guide"})
"""The kinds that are meant for paper."""


def tags_of_entry(catalog: Catalog, entry: Entry) -> Tags:
    """What an item is about."""
    item: Any = entry.item
    tags: Tags = {
        "kind": [entry.kind.name],
        "role": list(dict.fromkeys([*item.roles, *getattr(item, "filled_in_by", ()), *_one(item, "role")])),
        "program": list(item.programs) or names_in(catalog, "programs"),
        "competency": _competencies(catalog, entry),
        "stage": list(dict.fromkeys([*getattr(item, "good_for", ()), *getattr(item, "stages", ())])),
        "phase": _phases(catalog, entry),
        "print": ["yes"] if entry.kind.name in PRINTED else [],
    }
    tags["stage"] = [stage for stage in tags["stage"] if isinstance(stage, str)]
    return {facet: values for facet, values in tags.items() if values}


def tags_of_part(catalog: Catalog, entry: Entry, loc: Loc, part: Part, around: Tags) -> Tags:
    """What a part is about: what surrounds it is, and what it says of itself."""
    tags = dict(around)
    if isinstance(part, Activity):
        tags["phase"] = span(catalog, part)
        tags["strength"] = [part.strength]
    elif isinstance(part, Technique) and part.strength:
        tags["strength"] = [part.strength]
    if stage := getattr(part, "stage", None):
        tags["stage"] = [stage]
    return tags


def span(catalog: Catalog, activity: Activity) -> list[str]:
    """The phases from the one in which an activity starts to the one in which it ends."""
    phases = names_in(catalog, "phases")
    where = activity.life_of_case
    if where.from_ not in phases or not set(where.to) <= set(phases):
        return []
    return phases[phases.index(where.from_) : max(phases.index(phase) for phase in where.to) + 1]


def names_in(catalog: Catalog, vocabulary: str) -> list[str]:
    """The names of a vocabulary, in its order."""
    found = catalog.vocabulary(vocabulary)
    return [entry.name for entry in found.entries] if found else []


def _one(item: Any, field: str) -> list[str]:
    value = getattr(item, field, None)
    return [value] if isinstance(value, str) else []


def _competencies(catalog: Catalog, entry: Entry) -> list[str]:
    """The competency that an item is or serves, and the core competency that it is a part of."""
    if entry.kind.name == "competency":
        return _with_whole(catalog, [entry.id])
    guides = _guides(catalog, entry)
    return _with_whole(catalog, (cast(Guide, guide.model).competency for guide in guides))


def _with_whole(catalog: Catalog, ids: Iterable[str]) -> list[str]:
    found = dict.fromkeys(ids)
    for id in list(found):
        entry = catalog.by_kind["competency"].get(id)
        if entry and (whole := cast(Competency, entry.model).part_of):
            found[whole] = None
    return list(found)


def _guides(catalog: Catalog, entry: Entry) -> list[Entry]:
    """The practice guides that an item is, deepens or measures."""
    item: Any = entry.model
    if entry.kind.name == "guide":
        return [entry]
    about = _one(item, "about_guide")
    deepened = [catalog.find("technique", id) for id in getattr(item, "techniques", ())]
    led = [catalog.at(lead.to) for lead in getattr(item, "leads_to", ())]
    found = [target.entry for target in [*deepened, *led] if target and target.entry.kind.name == "guide"]
    found += [guide for id in about if (guide := catalog.by_kind["guide"].get(id))]
    return list({guide.id: guide for guide in found}.values())


def _phases(catalog: Catalog, entry: Entry) -> list[str]:
    item: Any = entry.model
    if own := getattr(item, "phases", ()):
        return list(own)
    if isinstance(item, Guide):
        activities = list(item.activities)
    else:
        found = [catalog.find("technique", id) for id in getattr(item, "techniques", ())]
        activities = [activity for target in found if target for activity in _activities(target.entry, target.loc)]
    together = {phase for activity in activities for phase in span(catalog, activity)}
    return [phase for phase in names_in(catalog, "phases") if phase in together]


def _activities(entry: Entry, loc: Loc) -> list[Activity]:
    return [part for at, part in entry.marks.parts if isinstance(part, Activity) and at == loc[: len(at)]]
