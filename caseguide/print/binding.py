"""Several items bound into one PDF: a cover that says what is inside, then each item as its own sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from caseguide.catalog import Catalog, Entry
from caseguide.print.marks import marks
from caseguide.print.sheets import Sheet, Wish
from caseguide.words import counted


def prefixes(entries: Sequence[Entry]) -> list[str]:
    """What goes before the names of each item's boxes: its id, or more where two items share theirs."""
    ids = [entry.id for entry in entries]
    return [f"{e.id if ids.count(e.id) == 1 else e.address.replace('/', '-')}." for e in entries]


def wishes_inside(entries: Sequence[Entry], wish: Wish) -> list[Wish]:
    """How each item is to be printed where it stands among others."""
    return [replace(wish, prefix=prefix, alone=False) for prefix in prefixes(entries)]


def cover(catalog: Catalog, entries: Sequence[Entry], title: str) -> Sheet:
    """The first page of what is bound: what is inside, and the marks of each item."""
    data = {
        "title": title,
        "word": catalog.library.name,
        "amount": counted(len(entries), "item"),
        "inside": [marks(catalog, entry) for entry in entries],
    }
    return Sheet("binding", title, data)
