"""A booklet: cover, contents, chapters, and sheets inside it that can be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from caseguide.catalog import Catalog, Entry
from caseguide.print.booklets.blocks import Block
from caseguide.print.boxes import Box
from caseguide.print.labels import label, labels
from caseguide.print.marks import in_words
from caseguide.print.sheets import Sheet, Wish, as_data, head
from schemas.sources import Source

INSIDE = 2
"""How many headings stand above the title of a sheet inside a booklet: the booklet's, and the chapter's."""


@dataclass(frozen=True)
class Chapter:
    """A chapter: what stands in it, then whole sheets. `fresh` begins it on a page of its own."""

    title: str
    blocks: tuple[Block, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    boxes: tuple[Box, ...] = ()
    fresh: bool = False


def booklet(
    catalog: Catalog, entry: Entry, wish: Wish, chapters: Iterable[Chapter], word: str = "", subtitle: str = ""
) -> Sheet:
    """An item as a booklet. `word` says what it is, where that is not simply its kind."""
    each = [chapter for chapter in chapters if chapter.blocks or chapter.sheets]
    data = head(catalog, entry, word or entry.kind.label) | {
        "alone": wish.alone,
        "subtitle": subtitle,
        "facts": [*_facts(catalog, entry)],
        "chapters": [_chapter(chapter) for chapter in each],
    }
    return Sheet("booklet", entry.item.title, data, tuple(_boxes(each)))


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "title": chapter.title,
        "fresh": chapter.fresh,
        "blocks": [*chapter.blocks],
        "sheets": [as_data(sheet, INSIDE) for sheet in chapter.sheets],
    }


def _boxes(chapters: Iterable[Chapter]) -> Iterator[Box]:
    for chapter in chapters:
        yield from chapter.boxes
        for sheet in chapter.sheets:
            yield from sheet.boxes


def _facts(catalog: Catalog, entry: Entry) -> Iterator[tuple[str, str]]:
    """What the cover tells: for whom the item is, how much it binds, and who answers for it."""
    item = entry.item
    owner = next((team.name for team in catalog.library.teams if team.id == item.owner), item.owner)
    yield "Written for", labels(catalog, "roles", item.roles) or "Everybody"
    if item.programs:
        yield "Programs", labels(catalog, "programs", item.programs)
    yield "Standing", label(catalog, "standings", item.standing)
    yield "Kept by", owner
    yield "Last read through", in_words(item.reviewed_on)


def sources(catalog: Catalog, entry: Entry, title: str = "Sources") -> Chapter:
    """The works that an item rests on, as a chapter."""
    found = (catalog.find("source", id) for id in entry.item.sources)
    works = [target.part for target in found if target and isinstance(target.part, Source)]
    rows = [{"title": work.title, "told": _told(work), "used_for": work.used_for} for work in works]
    return Chapter(title, ({"block": "works", "rows": rows},) if rows else ())


def _told(work: Source) -> str:
    parts = (work.author, str(work.year or ""), work.publisher or "", work.address or "")
    return ". ".join(part.rstrip(".") for part in parts if part)
