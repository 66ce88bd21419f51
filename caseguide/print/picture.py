"""A small picture of a first page, by which people know what they are about to print."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from PIL import Image

from caseguide.print.typesetting import Typesetter

DOTS_PER_INCH = 48
"""So fine that headings can be read, and sharp where the picture is shown at half its size."""

COLORS = 24


def picture_of(typesetter: Typesetter, document: Mapping[str, Any]) -> bytes:
    """The first page of a document as a small PNG."""
    drawn = Image.open(io.BytesIO(typesetter.draw(document, DOTS_PER_INCH))).convert("RGB")
    made = io.BytesIO()
    drawn.quantize(COLORS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a picture in pixels."""
    return Image.open(io.BytesIO(picture)).size
