"""Text on its way into a page: plain words, table cells, and indented blocks."""

from __future__ import annotations

import re

MARKS = re.compile(r"`|(?<!\w)[*_]+|[*_]+(?!\w)|\\(?=[\[\]])")
LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?")


def plain(text: str, longest: int = 0) -> str:
    """Text without Markdown's marks, on one line; cut at a word when longer than `longest` letters."""
    words = " ".join(MARKS.sub("", LINKS.sub(r"\1", text)).split())
    if longest and len(words) > longest:
        return words[: longest - 1].rpartition(" ")[0].rstrip(",;:") + "…"
    return words


def cell(text: str) -> str:
    """Text for a cell of a table: on one line, its pipes made harmless."""
    return " ".join(text.split()).replace("|", "\\|")


def block(text: str, indent: int) -> str:
    """Text whose later lines stand `indent` spaces in, so that they stay inside a list item."""
    return text.strip().replace("\n", "\n" + " " * indent)
