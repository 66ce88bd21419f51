"""What people call items and files: finding what they ask for, and naming what is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.print.printing import Paper
from caseguide.print.sheets import Wish
from caseguide.print.shelf import can_be_printed
from caseguide.print.wall_chart import WALL_CHART
from caseguide.words import near, one_of
from schemas.kinds import KINDS


class NothingToPrint(Exception):
    """Something was asked for that is not there, or not of a kind that can be printed: one sentence."""


def find_item(catalog: Catalog, asked: str, kind: str | None = None) -> Entry:
    """The item with this id or address: `meeting`, `forms/meeting`, also `content/forms/meeting.yml`.

    Where several have the id, the one of the `kind` that is wanted.
    """
    address = asked.replace("\\", "/").removeprefix("content/").removesuffix(".yml").removesuffix(".md").strip("/")
    found = [entry for entry in catalog.items if address in (entry.address, entry.id)]
    printable = [entry for entry in found if entry.kind.printed]
    wanted = [entry for entry in printable if entry.kind.name == kind] or printable
    if len(wanted) == 1:
        return wanted[0]
    if printable:
        raise NothingToPrint(f"`{asked}` may be {one_of(entry.address for entry in printable)}: say which.")
    if found:
        raise NothingToPrint(f"There is no layout for {found[0].address}: items of its kind cannot be printed.")
    if any(address in (id, f"{KINDS[kind].folder}/{id}") for kind, id in catalog.broken):
        raise NothingToPrint(f"`{asked}` could not be read. Run `caseguide check` to see why.")
    raise NothingToPrint(" ".join(filter(None, (f"There is no item `{asked}` to print.", _near(catalog, address)))))


def file_name(entry: Entry, paper: Paper, wish: Wish, suffix: str = "pdf") -> str:
    """Where an item's print stands below the folder for prints: `forms/meeting-a4.pdf`, `-large`, `-cards`."""
    made_for = wish.edition if entry.kind.name == "pack" and wish.edition != Wish().edition else None
    only = (wish.level, "cards" if wish.cards else None, made_for)
    ways = (*only, paper, "large" if wish.large else None, "filled" if wish.answers is not None else None)
    return f"{entry.kind.folder}/{'-'.join([entry.id, *filter(None, ways)])}.{suffix}"


def chart_name(paper: Paper, *, large: bool = False) -> str:
    """The file of the wall chart; its sheet is larger than the others: `wall-chart-a3.pdf`."""
    return f"{WALL_CHART}-{'a3' if paper == 'a4' else 'tabloid'}{'-large' if large else ''}.pdf"


def title_of(file: Path) -> str:
    """A file's name as a title: `First meeting` for `first-meeting.pdf`."""
    words = re.sub(r"[-_\s]+", " ", file.stem).strip()
    return words[:1].upper() + words[1:]


def _near(catalog: Catalog, address: str) -> str:
    items: Iterable[str] = (entry.address if "/" in address else entry.id for entry in can_be_printed(catalog))
    return near(address, [*items, WALL_CHART])
