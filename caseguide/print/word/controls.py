"""Content controls: the places of a Word document where something is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn

from caseguide.print.boxes import Box, BoxKind

nsmap.setdefault("w14", "http://schemas.microsoft.com/office/word/2010/wordml")

LONGEST_NAME = 64
"""Word takes no longer tag or title of a control."""

SIGNS = "MS Gothic"
"""The font that Word itself uses for the signs of its boxes."""

ASKED = {BoxKind.ONE: "Choose an answer", BoxKind.LIST: "Choose"}


class Controls:
    """Makes the content controls of one document, each with a number of its own."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1000)

    def of(self, box: Box, *, day: bool = False, language: str = "en") -> Any:
        """The control for one box; `day` asks for a day, with Word's own calendar."""
        if box.kind is BoxKind.TICK:
            return self._control(box, _tick_kind(), _run("☐", SIGNS), prompt=False)
        asked = "Choose a day" if day else ASKED.get(box.kind, "Click to write")
        return self._control(box, _date_kind(language) if day else _kind(box), _run(asked, style="PlaceholderText"))

    def _control(self, box: Box, kind: Any, run: Any, prompt: bool = True) -> Any:
        about = _element("w:sdtPr")
        about.append(_element("w:alias", val=box.tooltip[:LONGEST_NAME]))
        about.append(_element("w:tag", val=box.name[:LONGEST_NAME]))
        about.append(_element("w:id", val=str(next(self._numbers))))
        about.append(_element("w:lock", val="sdtLocked"))
        if prompt:
            about.append(_element("w:showingPlcHdr"))
        about.append(kind)
        return _element("w:sdt", about, _element("w:sdtContent", run))


def _kind(box: Box) -> Any:
    if box.kind in (BoxKind.ONE, BoxKind.LIST):
        items = (_list_item(option.label, option.code) for option in box.options)
        return _element("w:dropDownList", *items)
    several = {"multiLine": "1"} if box.kind is BoxKind.LINES else {}
    return _element("w:text", **several)


def _list_item(label: str, code: str) -> Any:
    return _element("w:listItem", displayText=label, value=code)


def _date_kind(language: str) -> Any:
    format, lid = _element("w:dateFormat", val="d MMMM yyyy"), _element("w:lid", val=language)
    stored = _element("w:storeMappedDataAs", val="date")
    return _element("w:date", format, lid, stored, _element("w:calendar", val="gregorian"))


def _tick_kind() -> Any:
    signs = {"checkedState": {"val": "2612", "font": SIGNS}, "uncheckedState": {"val": "2610", "font": SIGNS}}
    made = OxmlElement("w14:checkbox")
    for name, values in ({"checked": {"val": "0"}} | signs).items():
        state = OxmlElement(f"w14:{name}")
        for key, value in values.items():
            state.set(qn(f"w14:{key}"), value)
        made.append(state)
    return made


def _run(text: str, font: str = "", style: str = "") -> Any:
    about = _element("w:rPr")
    if style:
        about.append(_element("w:rStyle", val=style))
    if font:
        about.append(_element("w:rFonts", ascii=font, eastAsia=font, hAnsi=font, hint="eastAsia"))
    words = _element("w:t")
    words.text = text
    return _element("w:r", about, words)


def _element(name: str, *children: Any, **values: str) -> Any:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(children)
    return made


def header_row(row: Any) -> None:
    """Mark a table's row as its head, so that it is read with each cell and repeated on each page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
