"""The same data as plain HTML with the same words, headings, lists, tables and fields, set by WeasyPrint."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from caseguide.print.boxes import Box
from caseguide.print.typesetting import FONTS
from caseguide.print.widgets import page_count

UNSAID = {"layout", "name", "check", "type", "kind", "block", "word", "style"}
"""Data that a layout goes by, which stands on no page."""


class Part(NamedTuple):
    """One piece of a page: a heading, a text as a tree of Markdown, words, a code to scan, or fields to fill in."""

    kind: str
    said: Any
    level: int = 0


def parts(data: Any, boxes: dict[str, Box], level: int = 1) -> Iterator[Part]:
    """The pieces of a document in the order of its data; each box stands behind what asks for it."""
    if isinstance(data, str) and data:
        yield Part("words", data)
    elif isinstance(data, list) and data and isinstance(data[0], dict) and "t" in data[0]:
        yield Part("tree", data)
    elif isinstance(data, list):
        for each in data:
            yield from parts(each, boxes, level)
    elif isinstance(data, dict):
        yield from _of_mapping(data, boxes, level)


def _of_mapping(data: dict[str, Any], boxes: dict[str, Box], level: int) -> Iterator[Part]:
    said = dict(data)
    if isinstance(title := said.pop("title", None), str) and title:
        yield Part("heading", title, min(level, 6))
    for key, value in said.items():
        if key == "code" and isinstance(value, str):
            yield Part("code", value)
        elif key not in UNSAID:
            yield from parts(value, boxes, level + 1)
    name = data.get("name")
    if isinstance(name, str):
        own = [key for key in boxes if key == name or key.startswith(f"{name}.")]
        yield Part("boxes", [boxes.pop(key) for key in own])


def set_all(jobs: Iterable[tuple[dict[str, Any], tuple[Box, ...]]]) -> Iterator[bytes]:
    """Each document as a tagged PDF with fields."""
    template = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template(
        "plain.html.j2"
    )
    fonts = FontConfiguration()
    folders = [files(package) / "files" for package in FONTS.values()]
    for document, boxes in jobs:
        left = {box.name: box for box in boxes}
        pieces = [*parts(document["sheets"], left), Part("boxes", [*left.values()])]
        page = template.render(title=document["title"], lang=document["lang"], parts=pieces, fonts=folders)
        made = HTML(string=page).write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1", font_config=fonts)
        assert isinstance(made, bytes)
        yield made


if __name__ == "__main__":
    given, told = map(Path, sys.argv[1:])
    made = [*set_all(pickle.loads(given.read_bytes()))]
    told.write_text(f"{sum(map(page_count, made)):,} pages")
