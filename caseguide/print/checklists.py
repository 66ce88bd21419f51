"""Checklists on paper: all levels with boxes to tick, or only the next level on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from caseguide.catalog import Catalog, Entry
from caseguide.pages.links import name_of
from caseguide.print.boxes import TICKED, Box, BoxKind
from caseguide.print.markdown import line, tree
from caseguide.print.sheets import Sheet, Wish, head
from caseguide.words import near, one_of
from schemas.checklist import Checklist, ChecklistItem, Level
from schemas.options import Option

NOTES = "Day and notes"

WHOSE = "whose_checklist"
"""The box for the person's code; no id of an item has an underscore."""


class NoSuchLevel(Exception):
    """A level was asked for that the checklist does not have: one sentence that names it or offers another."""


def checklist_sheet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A checklist as a sheet; with `wish.level`, only that level, for a mentee to take along."""
    checklist = cast(Checklist, entry.model)
    chosen = [level for level in checklist.levels if wish.level in (None, level.id)]
    if not chosen:
        known = [level.id for level in checklist.levels]
        hint = near(wish.level or "", known) or f"It has {one_of(known).replace(' or ', ' and ')}."
        raise NoSuchLevel(f"{entry.address} has no level `{wish.level}`. {hint}")
    start = head(catalog, entry, entry.kind.label if wish.level is None else f"{entry.kind.label} · My next level")
    data = start | {
        "use": tree(checklist.use) if wish.level is None else [],
        "one": wish.level is not None,
        "whose": f"{wish.prefix}{WHOSE}",
        "levels": [_level(catalog, checklist, level, wish.prefix) for level in chosen],
    }
    title = checklist.title if wish.level is None else f"{checklist.title}: {chosen[0].label}"
    return Sheet("checklist", title, data, tuple(_boxes(chosen, wish)))


def _level(catalog: Catalog, checklist: Checklist, level: Level, prefix: str) -> dict[str, Any]:
    return {
        "name": f"{prefix}{level.id}",
        "number": checklist.levels.index(level) + 1,
        "of": len(checklist.levels),
        "label": level.label,
        "text": tree(level.text),
        "items": [_item(catalog, item, prefix) for item in level.items],
    }


def _item(catalog: Catalog, item: ChecklistItem, prefix: str) -> dict[str, Any]:
    helps = catalog.find("resource", item.resource) if item.resource else None
    return {
        "name": f"{prefix}{item.id}",
        "text": line(item.text),
        "evidence": line(item.evidence),
        "helps": name_of(helps) if helps else "",
        "bonus": not item.required,
    }


def _boxes(levels: list[Level], wish: Wish) -> Iterator[Box]:
    yield Box(f"{wish.prefix}{WHOSE}", BoxKind.LINE, "Whose checklist this is. A code or initials, not the full name.")
    for level in levels:
        for item in level.items:
            name = f"{wish.prefix}{item.id}"
            told = f"{item.text} What shows it: {item.evidence}"
            yield Box(f"{name}.done", BoxKind.TICK, told, options=(Option(code=TICKED, label="Done"),))
            yield Box(f"{name}.note", BoxKind.LINES, f"{NOTES}: {item.text}")
        yield Box(f"{wish.prefix}{level.id}.day", BoxKind.LINE, f"{level.label}: the day on which all of it was done")
        if wish.level is not None:
            yield Box(f"{wish.prefix}{level.id}.step", BoxKind.LINES, f"{level.label}: my first small step")
