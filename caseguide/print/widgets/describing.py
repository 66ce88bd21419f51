"""What a PDF says of one field: what can be done there, what must be, and what a reader is told."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from caseguide.print.boxes import Box, BoxKind
from caseguide.print.widgets.appearances import Appearances, tick

REQUIRED, LINES, ONE_STAYS, ONE_OF_SEVERAL, LIST = 1 << 1, 1 << 12, 1 << 14, 1 << 15, 1 << 17
"""Flags of fields, as the PDF standard numbers them."""

PRINTED = 4
"""The flag of an annotation that is printed too."""

INSIDE = 0.8
"""So many points a box to type into keeps away from its frame: its white must not cover the lines of a table."""


def make_widget(page: pikepdf.Page, link: Object) -> None:
    for key in ("/A", "/Border", "/Contents", "/Dest", "/BS", "/H"):
        if key in link:
            del link[key]
    left, bottom, right, top = (float(value) for value in link.Rect)
    link.Rect = Array([min(left, right), min(bottom, top), max(left, right), max(bottom, top)])
    link.Subtype = Name.Widget
    link.F = PRINTED
    link.P = page.obj


def typed(letters: float) -> String:
    """How words look that are typed: as high as those of the sheet, in a long answer too, which can be scrolled."""
    return String(f"/Helv {letters:g} Tf 0 g")


def describe(field: Object, box: Box, looks: Appearances, letters: float) -> None:
    field.TU = String(box.tooltip)
    flags = REQUIRED if box.required else 0
    if box.kind is BoxKind.TICK:
        field.FT, field.Ff = Name.Btn, flags
        field.V = field.AS = Name.Off
        field.MK = Dictionary(CA=String("4"))
        field.AP = looks.marked(field, box.options[0].code, tick)
        return
    field.DA = typed(letters)
    left, bottom, right, top = (float(value) for value in field.Rect)
    field.Rect = Array([left + INSIDE, bottom + INSIDE, right - INSIDE, top - INSIDE])
    # White below what is typed hides the lines to write on, once there is something typed.
    field.MK = Dictionary(BG=Array([1, 1, 1]))
    field.AP = looks.empty(field)
    if box.kind is BoxKind.LIST:
        field.FT, field.Ff = Name.Ch, flags | LIST
        field.Opt = Array([Array([String(option.code), String(option.label)]) for option in box.options])
    else:
        field.FT, field.Ff = Name.Tx, flags | (LINES if box.kind is BoxKind.LINES else 0)
        if box.longest:
            field.MaxLen = box.longest
