"""Markdown on its way to paper: a tree of plain data that the layout walks, so that nothing needs escaping."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from textwrap import dedent
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

Tree = list[dict[str, Any]]
"""Nodes: each with its type `t`, and its children `c` or its text `v`."""

PRINTED = {
    *("paragraph", "inline", "text", "softbreak", "hardbreak", "strong", "em", "link", "code_inline"),
    *("heading", "bullet_list", "ordered_list", "list_item", "blockquote", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
"""What the layout knows how to set."""

NAMES = {
    "image": "a picture",
    "fence": "a block of code",
    "code_block": "a block of code (text that is indented by four spaces)",
    "html_block": "HTML",
    "html_inline": "HTML",
}

ASIDE = re.compile(r'!!! (?P<kind>[a-z]+)(?: "(?P<title>[^"]+)")? *')
"""The first line of a box beside the text: `!!! tip "In one minute"`. What is in it stands four spaces further in."""


class NotForPaper(Exception):
    """Something in a text that the layout has no way to set."""


def tree(text: str) -> Tree:
    """A text of paragraphs and lists, and of boxes beside them."""
    return [node for part in _parts(text.splitlines()) for node in part]


def _parts(lines: list[str]) -> Iterator[Tree]:
    start = next((at for at, each in enumerate(lines) if ASIDE.fullmatch(each)), len(lines))
    yield [_node(child) for child in SyntaxTreeNode(_parser().parse("\n".join(lines[:start]))).children]
    if start < len(lines):
        rest = range(start + 1, len(lines))
        end = next((at for at in rest if lines[at].strip() and not lines[at].startswith("    ")), len(lines))
        found = ASIDE.fullmatch(lines[start])
        title = found and (found["title"] or found["kind"].capitalize())
        yield [{"t": "aside", "title": line(title or ""), "c": tree(dedent("\n".join(lines[start + 1 : end])))}]
        yield from _parts(lines[end:])


def line(text: str) -> Tree:
    """The words of a text on one line, without paragraphs around them."""
    inline = SyntaxTreeNode(_parser().parseInline(" ".join(text.split()))).children[0]
    return [_node(child) for child in inline.children]


@cache
def _parser() -> MarkdownIt:
    # With HTML switched on, HTML is seen and refused; switched off, its tags would be printed as words.
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def _node(node: SyntaxTreeNode) -> dict[str, Any]:
    if node.type not in PRINTED:
        raise NotForPaper(f"{NAMES.get(node.type, f'`{node.type}`')} cannot be printed: say it in words or as a list.")
    said: dict[str, Any] = {"t": node.type}
    if node.type in ("text", "code_inline"):
        said["v"] = node.content
    if node.type == "heading":
        said["level"] = int(node.tag[1:])
    if node.type == "link":
        said["href"] = str(node.attrs["href"])
    if node.type == "ordered_list":
        said["start"] = int(node.attrs.get("start", 1))
    if node.children:
        said["c"] = [_node(child) for child in node.children]
    return said
