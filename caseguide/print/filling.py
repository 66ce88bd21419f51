"""Filling the shelf: every item that can be printed, on every paper, made anew only where something has changed.

What was made is kept in `build/shelf`, each file named by all that it was made from. A file of that name is therefore
as good as one made now.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.library import Folder, Progress
from caseguide.print.bundles import bundles_of
from caseguide.print.fingerprint import canonical, fingerprint
from caseguide.print.naming import file_name
from caseguide.print.picture import picture_of, size_of
from caseguide.print.printing import PAPERS, Paper, can_be_printed, document_of, print_item, sheet_of
from caseguide.print.saving import save_whole
from caseguide.print.sheets import Sheet, Wish
from caseguide.print.shelf import Picture, Printed, Printout, Shelf
from caseguide.print.typesetting import Typesetter
from caseguide.print.ways import ways
from caseguide.print.widgets import page_count
from caseguide.print.word import form_as_word

MADE_BY = ("typst", "pikepdf", "python-docx", "pillow", "fontpkg-atkinson-hyperlegible", "fontpkg-noto-sans")
"""Packages of which another version may give other bytes."""


def empty_shelf(catalog: Catalog) -> Shelf:
    """What can be printed, with nothing to take yet."""
    return Shelf({entry.address: Printed(entry, fingerprint(catalog, entry)) for entry in can_be_printed(catalog)})


def fill_shelf(catalog: Catalog, folder: Folder, progress: Progress = lambda path: None) -> Shelf:
    """Everything that can be printed, made where it is not there already. What nobody needs any more is removed."""
    entries = can_be_printed(catalog)
    if not entries:
        return Shelf(filled=True)
    with Typesetter(folder.templates / "print") as typesetter:
        filler = _Filler(catalog, typesetter, folder.build / "shelf", _engine(folder.templates / "print"))
        items = {}
        for number, entry in enumerate(entries, 1):
            progress(f"{entry.address} ({number} of {len(entries)})")
            items[entry.address] = filler.printed(entry)
    bundles = bundles_of(items.values(), folder.build / "shelf")
    filler.used |= {bundle.kept for bundle in bundles}
    filler.remove_the_rest()
    return Shelf(items, bundles, filled=True)


class _Filler:
    """Makes the files of one item after the other, and remembers which are in use."""

    def __init__(self, catalog: Catalog, typesetter: Typesetter, room: Path, engine: str) -> None:
        self.catalog, self.typesetter, self.room, self.engine = catalog, typesetter, room, engine
        self.used: set[Path] = set()

    def printed(self, entry: Entry) -> Printed:
        """The files of one item: PDFs for each paper and in each way, Word files if it is a form, and a picture."""
        sheets = {wish: sheet_of(self.catalog, entry, wish) for wish in ways(entry.model) if not wish.level}
        every = [(wish, paper) for wish in sheets for paper in PAPERS]
        printouts = [each for wish, paper in every for each in self._printouts(entry, sheets[wish], wish, paper)]
        printouts.sort(key=lambda each: each.format == "docx")
        picture = self._picture(entry, sheets[Wish()])
        return Printed(entry, fingerprint(self.catalog, entry), tuple(printouts), picture)

    def _printouts(self, entry: Entry, sheet: Sheet, wish: Wish, paper: Paper) -> Iterator[Printout]:
        name = self._name(entry, sheet, paper)
        kept = self._kept(f"{name}.pdf", lambda: print_item(self.typesetter, self.catalog, entry, paper, wish))
        content = kept.read_bytes()
        way = "Cards" if wish.cards else "" if wish.edition == Wish().edition else f"For {wish.edition}s"
        yield Printout(_place(entry, paper, wish, "pdf"), kept, paper, "pdf", len(content), page_count(content), way)
        if entry.kind.name == "form":
            kept = self._kept(f"{name}.docx", lambda: form_as_word(self.catalog, entry, paper))
            yield Printout(_place(entry, paper, wish, "docx"), kept, paper, "docx", kept.stat().st_size)

    def _picture(self, entry: Entry, sheet: Sheet) -> Picture:
        document = document_of(self.catalog, [sheet], "a4")
        kept = self._kept(f"{self._name(entry, sheet, 'a4')}.png", lambda: picture_of(self.typesetter, document))
        return Picture(f"{entry.address}/{entry.id}-page.png", kept, *size_of(kept.read_bytes()))

    def _kept(self, name: str, make: Callable[[], bytes]) -> Path:
        kept = self.room / name
        self.used.add(kept)
        if not kept.is_file():
            save_whole(kept, make())
        return kept

    def _name(self, entry: Entry, sheet: Sheet, paper: Paper) -> str:
        """A name that tells all that a file is made from."""
        document = document_of(self.catalog, [sheet], paper)
        made_from = [self.engine, document, [repr(box) for box in sheet.boxes], canonical(self.catalog, entry)]
        mark = hashlib.sha256(json.dumps(made_from, sort_keys=True, default=repr).encode()).hexdigest()
        return f"{entry.id}-{mark[:20]}"

    def remove_the_rest(self) -> None:
        """Remove what was kept and is no longer needed."""
        for path in set(self.room.iterdir()) - self.used:
            path.unlink()


def _place(entry: Entry, paper: Paper, wish: Wish, suffix: str) -> str:
    """Where a file stands on the site: in the folder of its item's page, named as `caseguide print` names it."""
    return f"{entry.address}/{file_name(entry, paper, wish, suffix).rpartition('/')[2]}"


def _engine(own_layouts: Path) -> str:
    """A mark of the layouts, of the code that prints, and of the packages that it uses."""
    mark = hashlib.sha256(" ".join(version(package) for package in MADE_BY).encode())
    places: tuple[Traversable, ...] = (files("caseguide") / "print", files("caseguide") / "templates" / "print")
    for text in (text for place in (*places, own_layouts) for text in _texts_below(place)):
        mark.update(text)
    return mark.hexdigest()


def _texts_below(place: Traversable) -> Iterator[bytes]:
    for each in sorted(place.iterdir(), key=lambda each: each.name) if place.is_dir() else ():
        if each.is_dir():
            yield from _texts_below(each)
        elif each.name.endswith((".py", ".typ")):
            yield each.read_bytes()
