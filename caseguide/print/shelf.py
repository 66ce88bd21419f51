"""The shelf: what lies ready to be taken from the site, as PDF and for Word, and what readers are told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from caseguide.catalog import Catalog, Entry
from caseguide.print.fingerprint import fingerprint

PAPER_NAMES = {"a4": "A4", "letter": "Letter", "a3": "A3", "tabloid": "Tabloid"}


class Printout(NamedTuple):
    """One file to take: `path` is its place on the site, `kept` where it lies until then. A Word file has no pages.

    `way` says how it differs from the item as it is: `Cards`, or the name of a checklist's level.
    """

    path: str
    kept: Path
    paper: str
    format: str
    bytes: int
    pages: int = 0
    way: str = ""

    @property
    def paper_name(self) -> str:
        """The paper's name as people say it."""
        return PAPER_NAMES.get(self.paper, self.paper)

    @property
    def size(self) -> str:
        """How large the file is, as people say it."""
        return f"{self.bytes / 1e6:.1f} MB" if self.bytes >= 1_000_000 else f"{max(1, round(self.bytes / 1000))} KB"


class Picture(NamedTuple):
    """A small picture of a first page, and its size in pixels."""

    path: str
    kept: Path
    width: int
    height: int


@dataclass(frozen=True)
class Printed:
    """One item on the shelf. Nothing is there to take while a site is only looked at by its editor.

    `levels` are a checklist's levels, each by itself, for a mentee to take along.
    """

    entry: Entry
    mark: str
    printouts: tuple[Printout, ...] = ()
    picture: Picture | None = None
    levels: tuple[Printout, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages its first PDF has."""
        return self.printouts[0].pages if self.printouts else 0


@dataclass(frozen=True)
class Chart:
    """The wall chart on the shelf. It is no item: it is made from all practice guides."""

    title: str
    summary: str
    printouts: tuple[Printout, ...]
    picture: Picture


@dataclass(frozen=True)
class Shelf:
    """Everything that can be printed, by address, and bundles of it. `filled`: there is something to take."""

    items: Mapping[str, Printed] = field(default_factory=dict)
    bundles: tuple[Printout, ...] = ()
    chart: Chart | None = None
    filled: bool = False

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file with its place on the site."""
        files: list[Printout | Picture] = [*self.bundles]
        for each in (*self.items.values(), *([self.chart] if self.chart else ())):
            levels = each.levels if isinstance(each, Printed) else ()
            files += [*each.printouts, *levels, *([each.picture] if each.picture else ())]
        yield from ((file.path, file.kept.read_bytes()) for file in files)


def can_be_printed(catalog: Catalog) -> list[Entry]:
    """Everything that can be printed, but for what is no longer in use."""
    return [entry for entry in catalog.items if entry.kind.printed and entry.item.status != "retired"]


def empty_shelf(catalog: Catalog, only: Sequence[Entry] = ()) -> Shelf:
    """What can be printed, or only some of it, with nothing to take yet."""
    shown = [entry for entry in can_be_printed(catalog) if not only or entry in only]
    return Shelf({entry.address: Printed(entry, fingerprint(catalog, entry)) for entry in shown})
