"""The one room that knows pikepdf: the boxes of a set PDF become fields that can be filled in.

A layout draws each box as a link to `field:<name>`, so that Typst writes an annotation of exactly its place and an
element of the structure where it is read. Here the link becomes a field, and its element a form's.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import pikepdf
from pikepdf import ObjectStreamMode

from caseguide.print.boxes import LETTERS, Box
from caseguide.print.widgets.fields import BoxesDiffer, Fields

__all__ = ["BoxesDiffer", "ends_nearly_empty", "fillable", "page_count"]


def fillable(pdf: bytes, boxes: Iterable[Box], letters: float = LETTERS) -> bytes:
    """The same PDF with its boxes to fill in, by letters so many points high. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        Fields(opened, {box.name: box for box in boxes}, letters).make()
        saved = io.BytesIO()
        opened.save(saved, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, recompress_flate=True)
    return saved.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


LITTLE = 0.4
"""A page says little if what it draws is so much shorter than what the page before it draws; head and foot count."""


def ends_nearly_empty(pdf: bytes) -> bool:
    """Whether the last of several pages holds only a few lines."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        drawn = [len(page.Contents.read_bytes()) for page in opened.pages[-2:]]
    return len(drawn) == 2 and drawn[1] < LITTLE * drawn[0]
