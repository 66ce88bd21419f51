"""Filling the shelf: every item that can be printed, on every paper, made anew only where something has changed.

What was made is kept in `build/shelf`, each file named by all that it was made from. A file of that name is therefore
as good as one made now.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.library import Folder, Progress
from caseguide.print.bundles import bundles_of
from caseguide.print.engine import engine_mark
from caseguide.print.fingerprint import canonical, fingerprint
from caseguide.print.naming import chart_name, file_name
from caseguide.print.picture import picture_of, size_of
from caseguide.print.printing import (
    PAPERS,
    Paper,
    document_of,
    print_item,
    print_wall_chart,
    sheet_of,
)
from caseguide.print.saving import save_whole
from caseguide.print.sheets import Sheet, Wish
from caseguide.print.shelf import Chart, Picture, Printed, Printout, Shelf, can_be_printed
from caseguide.print.typesetting import Typesetter
from caseguide.print.wall_chart import WALL_CHART, wall_chart
from caseguide.print.ways import ways
from caseguide.print.widgets import page_count
from caseguide.print.word import form_as_word
from schemas.checklist import Checklist

LARGE_PAPERS = {"a4": "a3", "letter": "tabloid"}
"""The wall chart's paper, where others are on this one."""


def fill_shelf(catalog: Catalog, folder: Folder, progress: Progress = lambda path: None) -> Shelf:
    """Everything that can be printed, made where it is not there already. What nobody needs any more is removed."""
    entries = can_be_printed(catalog)
    if not entries:
        return Shelf(filled=True)
    with Typesetter(folder.templates / "print") as typesetter:
        filler = _Filler(catalog, typesetter, folder.build / "shelf", engine_mark(folder.templates / "print"))
        items = {}
        for number, entry in enumerate(entries, 1):
            progress(f"{entry.address} ({number} of {len(entries)})")
            items[entry.address] = filler.printed(entry)
        chart = filler.chart()
    bundles = bundles_of(items.values(), folder.build / "shelf")
    filler.used |= {bundle.kept for bundle in bundles}
    filler.remove_the_rest()
    return Shelf(items, bundles, chart, filled=True)


class _Filler:
    """Makes the files of one item after the other, and remembers which are in use."""

    def __init__(self, catalog: Catalog, typesetter: Typesetter, room: Path, engine: str) -> None:
        self.catalog, self.typesetter, self.room, self.engine = catalog, typesetter, room, engine
        self.used: set[Path] = set()

    def printed(self, entry: Entry) -> Printed:
        """The files of one item: PDFs for each paper and in each way, Word files if it is a form, and a picture."""
        sheets = {wish: sheet_of(self.catalog, entry, wish) for wish in ways(entry.model)}
        every = [(wish, paper) for wish in sheets for paper in PAPERS]
        made = [(wish, each) for wish, paper in every for each in self._printouts(entry, sheets[wish], wish, paper)]
        printouts = sorted((each for wish, each in made if not wish.level), key=lambda each: each.format == "docx")
        levels = tuple(each for wish, each in made if wish.level)
        picture = self._picture(f"{entry.address}/{entry.id}", sheets[Wish()], canonical(self.catalog, entry))
        return Printed(entry, fingerprint(self.catalog, entry), tuple(printouts), picture, levels)

    def chart(self) -> Chart | None:
        """The wall chart on both large papers, where the library has one."""
        sheet = wall_chart(self.catalog)
        if sheet is None:
            return None
        printouts = [self._chart_on(paper, sheet) for paper in PAPERS]
        return Chart(sheet.title, sheet.data["summary"], tuple(printouts), self._picture(f"print/{WALL_CHART}", sheet))

    def _chart_on(self, paper: Paper, sheet: Sheet) -> Printout:
        name = self._name(WALL_CHART, sheet, paper)
        kept = self._kept(f"{name}.pdf", lambda: print_wall_chart(self.typesetter, self.catalog, paper))
        place = f"print/{chart_name(paper)}"
        content = kept.read_bytes()
        return Printout(place, kept, LARGE_PAPERS[paper], "pdf", len(content), page_count(content))

    def _printouts(self, entry: Entry, sheet: Sheet, wish: Wish, paper: Paper) -> Iterator[Printout]:
        name = self._name(entry.id, sheet, paper, canonical(self.catalog, entry))
        kept = self._kept(f"{name}.pdf", lambda: print_item(self.typesetter, self.catalog, entry, paper, wish))
        content = kept.read_bytes()
        yield Printout(
            _place(entry, paper, wish, "pdf"), kept, paper, "pdf", len(content), page_count(content), _way(entry, wish)
        )
        if entry.kind.name == "form":
            kept = self._kept(f"{name}.docx", lambda: form_as_word(self.catalog, entry, paper))
            yield Printout(_place(entry, paper, wish, "docx"), kept, paper, "docx", kept.stat().st_size)

    def _picture(self, place: str, sheet: Sheet, *borrowed: object) -> Picture:
        document = document_of(self.catalog, [sheet], "a4")
        name = self._name(place.rpartition("/")[2], sheet, "a4", *borrowed)
        kept = self._kept(f"{name}.png", lambda: picture_of(self.typesetter, document))
        return Picture(f"{place}-page.png", kept, *size_of(kept.read_bytes()))

    def _kept(self, name: str, make: Callable[[], bytes]) -> Path:
        kept = self.room / name
        self.used.add(kept)
        if not kept.is_file():
            save_whole(kept, make())
        return kept

    def _name(self, id: str, sheet: Sheet, paper: Paper, *borrowed: object) -> str:
        """A name that tells all that a file is made from."""
        document = document_of(self.catalog, [sheet], paper)
        made_from = [self.engine, document, [repr(box) for box in sheet.boxes], *borrowed]
        mark = hashlib.sha256(json.dumps(made_from, sort_keys=True, default=repr).encode()).hexdigest()
        return f"{id}-{mark[:20]}"

    def remove_the_rest(self) -> None:
        """Remove what was kept and is no longer needed."""
        for path in set(self.room.iterdir()) - self.used:
            path.unlink()


def _way(entry: Entry, wish: Wish) -> str:
    """How a file differs from the item as it is, in words."""
    if wish.level and isinstance(entry.model, Checklist):
        return next(level.label for level in entry.model.levels if level.id == wish.level)
    return "Cards" if wish.cards else "" if wish.edition == Wish().edition else f"For {wish.edition}s"


def _place(entry: Entry, paper: Paper, wish: Wish, suffix: str) -> str:
    """Where a file stands on the site: in the folder of its item's page, named as `caseguide print` names it."""
    return f"{entry.address}/{file_name(entry, paper, wish, suffix).rpartition('/')[2]}"
