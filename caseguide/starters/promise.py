"""Keeping a promise: the entry of an item in `planned.yml`, once the item is started."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.reading import read_yaml

COMMENT_OR_NOTHING = re.compile(rb"\s*(#.*)?$")


def without_promise(root: Path, catalog: Catalog, kind: str, id: str) -> tuple[str, bytes] | None:
    """The path of `planned.yml` and what it says without the entry; nothing where more than the entry would change.

    The last entry stays: the list may not be empty.
    """
    for entry in catalog.of_kind("planned"):
        listed = entry.source.data["items"]
        position = next((at for at, item in enumerate(listed) if (item["kind"], item["id"]) == (kind, id)), None)
        if position is not None and len(listed) > 1:
            left = {**entry.source.data, "items": listed[:position] + listed[position + 1 :]}
            text = _cut((root / entry.source.path).read_bytes(), entry, position)
            return (entry.source.path, text) if _read(text) == left else None
    return None


def _cut(raw: bytes, entry: Entry, position: int) -> bytes:
    """The file without the lines of one entry; comments and empty lines after them stay."""
    lines = raw.splitlines(keepends=True)
    begin = entry.place(("items", position)).line - 1
    first = lines[begin] if begin < len(lines) else b""
    indent = len(first) - len(first.lstrip(b" "))
    end = begin + 1
    while end < len(lines) and _belongs(lines[end], indent):
        end += 1
    while COMMENT_OR_NOTHING.match(lines[end - 1]):
        end -= 1
    return b"".join(lines[:begin] + lines[end:])


def _belongs(line: bytes, indent: int) -> bool:
    """Whether a line still belongs to the list entry whose hyphen stands `indent` spaces in."""
    return not line.strip() or len(line) - len(line.lstrip(b" ")) > indent


def _read(text: bytes) -> object:
    """What the text says, read as the file itself would be."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "planned.yml").write_bytes(text)
        source, _ = read_yaml(Path(folder), "planned.yml")
        return source.data if source else None
