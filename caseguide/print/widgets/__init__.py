"""The one room that knows pikepdf: the boxes of a set PDF become fields that can be filled in.

A layout draws each box as a link to `field:<name>`, so that Typst writes an annotation of exactly its place and an
element of the structure where it is read. Here the link becomes a field, and its element a form's.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import pikepdf
from pikepdf import ObjectStreamMode

from caseguide.print.boxes import Box
from caseguide.print.widgets.fields import BoxesDiffer, Fields

__all__ = ["BoxesDiffer", "fillable", "page_count"]


def fillable(pdf: bytes, boxes: Iterable[Box]) -> bytes:
    """The same PDF with its boxes to fill in. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        Fields(opened, {box.name: box for box in boxes}).make()
        saved = io.BytesIO()
        opened.save(saved, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, recompress_flate=True)
    return saved.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
