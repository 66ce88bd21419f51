"""How a box looks that is ticked, and one that is empty. What is typed is drawn by the reader's program."""

from __future__ import annotations

from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Object, Pdf

Drawing = Callable[[float, float], str]
"""Draws a mark for a box of this width and height."""

ROUND = 0.5523
"""How far the handles of four curves reach that make a circle."""


class Appearances:
    """The appearances of one PDF's boxes; boxes of one size share theirs."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._drawn: dict[tuple[str, float, float], Object] = {}

    def marked(self, box: Object, code: str, drawing: Drawing) -> Dictionary:
        """A box that can be marked: one appearance under its export value, and an empty one."""
        bounds = size(box)
        states = {f"/{code}": self._stream(drawing(*bounds), *bounds), "/Off": self._stream("", *bounds)}
        return Dictionary(N=Dictionary(states))

    def empty(self, box: Object) -> Dictionary:
        """Nothing typed yet: what is drawn on the page shows."""
        return Dictionary(N=self._stream("/Tx BMC EMC", *size(box)))

    def _stream(self, drawn: str, width: float, height: float) -> Object:
        if (drawn, width, height) not in self._drawn:
            bounds = Array([0, 0, width, height])
            about = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=bounds, Resources=Dictionary())
            self._drawn[drawn, width, height] = self._pdf.make_stream(drawn.encode(), about)
        return self._drawn[drawn, width, height]


def tick(width: float, height: float) -> str:
    """A tick."""
    points = ((0.2, 0.5), (0.42, 0.26), (0.8, 0.8))
    line = " l ".join(f"{x * width:.2f} {y * height:.2f}{' m' if not at else ''}" for at, (x, y) in enumerate(points))
    return f"q 0 G 1.6 w 1 J 1 j {line.replace(' m l ', ' m ')} l S Q"


def dot(width: float, height: float) -> str:
    """A dot in the middle of a circle."""
    x, y, r = width / 2, height / 2, min(width, height) * 0.28
    k = ROUND * r
    curves = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    drawn = " ".join(" ".join(f"{number:.2f}" for number in curve) + " c" for curve in curves)
    return f"q 0 g {x + r:.2f} {y:.2f} m {drawn} f Q"


def size(box: Object) -> tuple[float, float]:
    """A box's width and height, to a hundredth of a point."""
    left, bottom, right, top = (float(value) for value in box.Rect)
    return round(right - left, 2), round(top - bottom, 2)
