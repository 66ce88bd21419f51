"""The one module that knows Typst: from the data of sheets to a tagged PDF."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import typst

from caseguide.not_made import NotMade

FONTS = {"Atkinson Hyperlegible": "fontpkg_atkinson_hyperlegible", "Noto Sans": "fontpkg_noto_sans"}
"""The fonts of printed sheets, and the packages that carry them; the second steps in where the first has no letter."""

MAIN = "main.typ"

Note = dict[str, Any]
"""What a layout notes of one thing: `what` it is, its `name`, and where it stands or how much too wide it is."""


class NotTypeset(NotMade):
    """A document could not be set: one sentence on why."""


class Typesetter:
    """Sets documents with the engine's layouts, or a library's own where it has a file of the same name.

    Use it in a `with` statement, one for all documents: it keeps fonts and layouts ready.
    """

    def __init__(self, own_layouts: Path | None = None) -> None:
        found = fonts()
        self._room = TemporaryDirectory(prefix="caseguide-print-")
        room = Path(self._room.name)
        _copy_layouts(files("caseguide") / "templates" / "print", room)
        if own_layouts and own_layouts.is_dir():
            _copy_layouts(own_layouts, room)
        self._main = room / MAIN
        self._compiler = typst.Compiler(root=room, font_paths=found, ignore_system_fonts=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._room.cleanup()

    def typeset(self, document: Mapping[str, Any]) -> bytes:
        """A document as a PDF that says PDF/UA-1 of itself. Whatever Typst warns of stops it."""
        return self._compile(document)

    def measure(self, document: Mapping[str, Any]) -> list[Note]:
        """Where things would come to stand on paper, and what does not fit."""
        self._compile(document, fit="yes")
        noted: list[Note] = json.loads(self._compiler.query("<fit>", field="value"))
        return noted

    def draw(self, document: Mapping[str, Any], dots_per_inch: float) -> bytes:
        """The first page of a document as a picture, a PNG. The document must be one that can be set."""
        given = {"document": json.dumps(document, ensure_ascii=False)}
        drawn = self._compiler.compile(self._main, sys_inputs=given, format="png", ppi=dots_per_inch)
        first = drawn[0] if isinstance(drawn, list) else drawn
        assert isinstance(first, bytes)
        return first

    def _compile(self, document: Mapping[str, Any], **asked: str) -> bytes:
        given = {"document": json.dumps(document, ensure_ascii=False), **asked}
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                self._main, sys_inputs=given, format="pdf", pdf_standards=["ua-1"]
            )
        except typst.TypstError as error:
            raise NotTypeset(sentence(error.message, error.diagnostic)) from error
        if warnings:
            raise NotTypeset(sentence(warnings[0].message, warnings[0].diagnostic))
        assert isinstance(pdf, bytes)
        return pdf


@cache
def fonts() -> typst.Fonts:
    """The fonts that come with our packages, and no others, so that every computer sets the same sheet."""
    places = [str(files(package) / "files") for package in FONTS.values()]
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=places)
    missing = [family for family in FONTS if family not in found.families()]
    if missing:
        package = FONTS[missing[0]].replace("_", "-")
        raise NotTypeset(f"The font {missing[0]} cannot be read. Install its package anew: `{package}`.")
    return found


def sentence(message: str, diagnostic: str) -> str:
    """What Typst says, in the words of someone who edits content or layouts."""
    letters = re.search(r'the text `"(.+?)"` could not be displayed', message)
    if letters:
        return f"No font for printing has the sign “{letters[1]}”: write it in words."
    place = re.search(r"┌─ (\S+?):(\d+)", diagnostic)
    where = f" (templates/print/{place[1].rpartition('/')[2]}, line {place[2]})" if place else ""
    return f"The layout cannot be set: {message}{where}."


def _copy_layouts(source: Traversable, room: Path) -> None:
    with as_file(source) as folder:
        for layout in sorted(folder.glob("*.typ")):
            (room / layout.name).write_bytes(layout.read_bytes())
