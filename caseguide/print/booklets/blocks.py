"""What booklets are made of: headings, texts, lists and facts, as plain data for `templates/print/blocks.typ`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from caseguide.print.markdown import line, tree
from schemas.common import Statement
from schemas.guide import Measure

Block = dict[str, Any]


def text(words: str, *, leads: bool = False) -> Block:
    """Paragraphs and lists. The text's own headings stand below the booklet's title.

    What `leads` to the block after it is not left alone at the foot of a page.
    """
    return {"block": "text", "text": tree(words), "leads": leads}


def heading(words: str, depth: int = 3, *, listed: bool = True) -> Block:
    """A heading inside a chapter; not every one need be `listed` in the contents."""
    return {"block": "heading", "words": line(words), "depth": depth, "listed": listed}


def listed(items: Iterable[Statement | str], *, numbered: bool = False) -> Block:
    """A list, each of its items with the points that it is made of."""
    return {"block": "list", "numbered": numbered, "items": [_item(item) for item in items]}


def _item(item: Statement | str) -> Block:
    points = item.points if isinstance(item, Measure) else ()
    words = item if isinstance(item, str) else item.text
    return {"words": line(words), "points": [line(point.text) for point in points]}


def facts(rows: Iterable[tuple[str, str]]) -> Block:
    """Names with what they stand for; a row that says nothing is left out."""
    said = [(name, line(words)) for name, words in rows if words]
    return {"block": "facts", "rows": said}


def badges(*words: str) -> Block:
    """Short words in a frame, such as a strength."""
    return {"block": "badges", "words": [*words]}


def beside(*columns: tuple[str, Iterable[str]]) -> Block:
    """Lists side by side, each below its heading."""
    each = [{"title": title, "items": [line(item) for item in items]} for title, items in columns]
    return {"block": "beside", "columns": each}


def boxed(rows: Iterable[tuple[str, str]]) -> Block:
    """Things to tick with a pen, and what shows each of them."""
    return {"block": "boxed", "rows": [{"words": line(what), "evidence": line(shown)} for what, shown in rows]}


def note(title: str, words: str) -> Block:
    """A text in a frame, set apart from what stands around it."""
    return {"block": "note", "title": title, "text": tree(words)}
