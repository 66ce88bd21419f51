"""The shelf: what lies ready to be taken from the site, as PDF and for Word, and what readers are told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from caseguide.catalog import Entry

PAPER_NAMES = {"a4": "A4", "letter": "Letter"}


class Printout(NamedTuple):
    """One file to take: `path` is its place on the site, `kept` where it lies until then. A Word file has no pages.

    `way` says how it differs from the item as it is: `Cards`.
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
    """One item on the shelf. Nothing is there to take while a site is only looked at by its editor."""

    entry: Entry
    mark: str
    printouts: tuple[Printout, ...] = ()
    picture: Picture | None = None

    @property
    def pages(self) -> int:
        """How many pages its first PDF has."""
        return self.printouts[0].pages if self.printouts else 0


@dataclass(frozen=True)
class Shelf:
    """Everything that can be printed, by address, and bundles of it. `filled`: there is something to take."""

    items: Mapping[str, Printed] = field(default_factory=dict)
    bundles: tuple[Printout, ...] = ()
    filled: bool = False

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file with its place on the site."""
        for printed in self.items.values():
            yield from ((each.path, each.kept.read_bytes()) for each in printed.printouts)
            if printed.picture:
                yield printed.picture.path, printed.picture.kept.read_bytes()
        yield from ((bundle.path, bundle.kept.read_bytes()) for bundle in self.bundles)
