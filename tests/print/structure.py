"""What every PDF must have so that people who do not see it can read it and fill it in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Name


def faults(pdf: bytes) -> list[str]:
    """What is wrong in a PDF's structure, in words; first what `qpdf --check` says."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [*opened.check_pdf_syntax(), *_document(opened), *_pages(opened)]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "the document is not tagged"
    if not str(root.get("/Lang", "")):
        yield "the document has no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    with pdf.open_metadata() as about:
        if not about.get("dc:title"):
            yield "there is no title"
        if about.get("{http://www.aiim.org/pdfua/ns/id/}part") != "1":
            yield "the document does not say PDF/UA-1"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    elements = dict(_parents(pdf.Root.StructTreeRoot.ParentTree))
    for number, page in enumerate(pdf.pages, 1):
        widgets = [each for each in page.obj.get("/Annots", []) if each.get("/Subtype") == Name.Widget]
        if widgets and page.obj.get("/Tabs") != Name.S:
            yield f"page {number}: the tab order is not the reading order"
        for widget in widgets:
            yield from _widget(widget, elements, [float(side) for side in page.mediabox])


def _widget(widget: Any, elements: dict[int, Any], paper: list[float]) -> Iterator[str]:
    name = str(widget.get("/T", widget.get("/TU", "")))
    element = elements.get(int(widget.get("/StructParent", -1)))
    left, bottom, right, top = (float(side) for side in widget.Rect)
    if not str(widget.get("/TU", "")):
        yield f"{name}: no tooltip"
    if element is None or element.get("/S") != Name.Form:
        yield f"{name}: not a form's element in the structure"
    if not (paper[0] <= left < right <= paper[2] and paper[1] <= bottom < top <= paper[3]):
        yield f"{name}: not on the page"
    if "." in str(widget.get("/T", "")):
        yield f"{name}: a period in a part of the name"


def _parents(tree: Any) -> Iterator[tuple[int, Any]]:
    for below in tree.get("/Kids", []):
        yield from _parents(below)
    numbers = list(tree.get("/Nums", []))
    yield from ((int(number), element) for number, element in zip(numbers[::2], numbers[1::2], strict=True))


def reading_order(pdf: bytes) -> list[str]:
    """The fields in the order in which the structure is read."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [*_read(opened.Root.StructTreeRoot)]


def _read(element: Any) -> Iterator[str]:
    inside = element.get("/K", [])
    for child in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if not isinstance(child, pikepdf.Dictionary):
            continue
        if child.get("/Type") == Name.OBJR:
            if child.Obj.get("/Subtype") == Name.Widget:
                yield _name(child.Obj)
        else:
            yield from _read(child)


def _name(field: Any) -> str:
    above = f"{_name(field.Parent)}." if "/Parent" in field else ""
    return f"{above}{field.T}" if "/T" in field else above.removesuffix(".")
