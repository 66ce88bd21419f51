"""What prints are made by: a mark of it tells whether a print that was kept is still as good as one made now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

MADE_BY = ("typst", "pikepdf", "python-docx", "pillow", "fontpkg-atkinson-hyperlegible", "fontpkg-noto-sans")
"""Packages of which another version may give other bytes."""


def engine_mark(own_layouts: Path) -> str:
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
