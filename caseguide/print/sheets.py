"""Sheets: what is to be printed of one item, as plain data for a layout, and the boxes that can be filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from caseguide.answers import Answers
from caseguide.catalog import Catalog, Entry
from caseguide.print.boxes import Box
from caseguide.print.marks import marks
from schemas.item import Item

Edition = Literal["facilitator", "participant"]
"""Whom a pack is printed for: the facilitator's has notes on how to lead it, and the sheet for signatures."""

STATUSES = {"draft": "Draft", "retired": "No longer in use"}


@dataclass(frozen=True, slots=True)
class Wish:
    """How an item is to be printed.

    `prefix` goes before the names of its boxes, where several items share one PDF. `level` asks for one level of a
    checklist. `answers` fills a form in; they must fit it. `large` is for readers who need large letters. `cards` asks
    for a guide's techniques as cards. `alone` is whether the item is printed by itself: then a booklet has a cover and
    contents, and a guide its fidelity sheets.
    """

    prefix: str = ""
    level: str | None = None
    answers: Answers | None = None
    large: bool = False
    cards: bool = False
    edition: Edition = "facilitator"
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One item ready for its layout: `templates/print/<layout>.typ` sets `data`; `boxes` says what can be filled in."""

    layout: str
    title: str
    data: Mapping[str, Any]
    boxes: tuple[Box, ...] = field(default=())


def head(catalog: Catalog, entry: Entry, word: str) -> dict[str, Any]:
    """What every sheet begins with and carries on each page. `word` says what it is: `Form`, `Checklist`."""
    item: Item = entry.item
    return {
        "title": item.title,
        "summary": item.summary,
        "word": " · ".join(filter(None, (catalog.library.name, word, STATUSES.get(item.status)))),
        "marks": marks(catalog, entry),
    }


def as_data(sheet: Sheet, depth: int = 0) -> dict[str, Any]:
    """A sheet as the layout gets it. `depth` says how many headings stand above its own."""
    return {"layout": sheet.layout, "depth": depth, **sheet.data}
