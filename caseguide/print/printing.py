"""Printing: from items of a catalog to PDFs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from caseguide.catalog import Catalog, Entry
from caseguide.not_made import NotMade
from caseguide.print import binding, single
from caseguide.print.boxes import LARGE_LETTERS, LETTERS
from caseguide.print.markdown import NotForPaper
from caseguide.print.packs import pack_sheet
from caseguide.print.sheets import Sheet, Wish, as_data
from caseguide.print.typesetting import NotTypeset, Typesetter
from caseguide.print.wall_chart import wall_chart
from caseguide.print.widgets import BoxesDiffer, ends_nearly_empty, fillable, page_count

Paper = Literal["a4", "letter"]

PAPERS: Mapping[Paper, str] = MappingProxyType({"a4": "a4", "letter": "us-letter"})
"""The sizes of paper, and what Typst calls them."""

Document = dict[str, Any]

SHEETS: Mapping[str, single.Maker] = MappingProxyType({**single.SINGLE, "pack": pack_sheet})
"""The kinds of item that can be printed, each with what makes its sheet."""


MOST_IN_TITLE = 3
"""A PDF of more items needs a title of its own."""


class NotPrinted(NotMade):
    """An item could not be printed: one sentence that names it and says why."""


class SetItem(NamedTuple):
    """An item that is set: the document as its layout got it, and the PDF."""

    document: Document
    pdf: bytes


def print_item(typesetter: Typesetter, catalog: Catalog, entry: Entry, paper: Paper, wish: Wish | None = None) -> bytes:
    """One item as a PDF."""
    return set_item(typesetter, catalog, entry, paper, wish or Wish()).pdf


def set_item(typesetter: Typesetter, catalog: Catalog, entry: Entry, paper: Paper, wish: Wish) -> SetItem:
    """One item, set. Where a blank copy has too many pages, or a last one with little on it, its lines stand closer."""
    sheets = [sheet_of(catalog, entry, wish)]
    document = document_of(catalog, sheets, paper, large=wish.large)
    pdf = print_sheets(typesetter, document, sheets)
    loose = SetItem(document, pdf)
    most = None if wish.large else getattr(entry.model, "max_pages", None)
    if (
        document["close"]
        or wish.answers is not None
        or not (ends_nearly_empty(pdf) or (most and page_count(pdf) > most))
    ):
        return loose
    document = {**document, "close": True}
    close = SetItem(document, print_sheets(typesetter, document, sheets))
    return close if page_count(close.pdf) < page_count(loose.pdf) else loose


def sheet_of(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """One item as a sheet, to be printed alone or among others."""
    try:
        return SHEETS[entry.kind.name](catalog, entry, wish)
    except NotForPaper as error:
        raise NotPrinted(f"{entry.address} cannot be printed: {error}") from error


def print_wall_chart(typesetter: Typesetter, catalog: Catalog, paper: Paper, *, large: bool = False) -> bytes:
    """The life of the case on one large sheet: A3 where the paper is A4, tabloid where it is Letter."""
    sheet = wall_chart(catalog)
    if sheet is None:
        raise NotPrinted("The wall chart cannot be printed: the library has no phases, or no practice guide in use.")
    return print_sheets(typesetter, document_of(catalog, [sheet], paper, large=large), [sheet])


def bind(
    typesetter: Typesetter, catalog: Catalog, entries: Sequence[Entry], paper: Paper, wish: Wish, name: str = ""
) -> bytes:
    """Several items as one PDF with a cover and contents; what can be filled in stays so. Many go by the `name`."""
    wishes = binding.wishes_inside(entries, wish)
    sheets = [sheet_of(catalog, entry, each) for entry, each in zip(entries, wishes, strict=True)]
    few = " · ".join(sheet.title for sheet in sheets) if len(sheets) <= MOST_IN_TITLE else ""
    title = few or name or catalog.library.name
    every = [binding.cover(catalog, entries, title), *sheets]
    return print_sheets(typesetter, document_of(catalog, every, paper, title=title, large=wish.large), every)


def print_sheets(typesetter: Typesetter, document: Document, sheets: Sequence[Sheet]) -> bytes:
    """The document of some sheets as one PDF. The names of their boxes must differ: give each sheet a prefix."""
    try:
        boxes = (box for sheet in sheets for box in sheet.boxes)
        return fillable(typesetter.typeset(document), boxes, document["letters"])
    except (NotTypeset, BoxesDiffer) as error:
        raise NotPrinted(f"{_names(sheets)} cannot be printed: {error}") from error


def document_of(
    catalog: Catalog, sheets: Sequence[Sheet], paper: Paper, *, title: str = "", large: bool = False
) -> Document:
    """The data of one document, as `templates/print/main.typ` reads it; its pages are counted through."""
    library = catalog.library
    each = [as_data(sheet) for sheet in sheets]
    marks = [sheet["marks"] for sheet in each if "marks" in sheet]
    language, _, region = library.languages[0].partition("-")
    return {
        "title": title or sheets[0].title,
        "author": library.organisation,
        "description": str(each[0].get("summary", "")) if len(each) == 1 else "",
        "keywords": [word for mark in marks for word in (mark["id"], mark["fingerprint"])],
        "lang": language,
        "region": region or None,
        "paper": PAPERS[paper],
        "large": large,
        "letters": LARGE_LETTERS if large else LETTERS,
        # Many a form keeps to its pages only with closer lines; among others, nobody counts whether it would.
        "close": len(sheets) > 1 or any(sheet.layout == "booklet" and sheet.boxes for sheet in sheets),
        "sheets": each,
    }


def _names(sheets: Sequence[Sheet]) -> str:
    return " and ".join(str(sheet.data.get("marks", {}).get("id", sheet.title)) for sheet in sheets)
