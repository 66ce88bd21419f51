"""Sheets: what is to be printed of one item, as plain data for a layout, and the boxes that can be filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from caseguide.answers import Answers
from caseguide.catalog import Catalog, Entry
from caseguide.print.boxes import Box
from caseguide.print.marks import marks
from schemas.item import Item

STATUSES = {"draft": "Draft", "retired": "No longer in use"}


@dataclass(frozen=True, slots=True)
class Wish:
    """How an item is to be printed.

    `prefix` goes before the names of its boxes, where several items share one PDF. `level` asks for one level of a
    checklist. `answers` fills a form in; they must fit it. `large` is for readers who need large letters.
    """

    prefix: str = ""
    level: str | None = None
    answers: Answers | None = None
    large: bool = False


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
