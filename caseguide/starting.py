"""Starting an item: a commented starter in the right folder, with names that the library really has."""

from __future__ import annotations

import os
import textwrap
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from caseguide.catalog import Catalog
from caseguide.library import Folder, read_library
from caseguide.pages.rendering import environment
from caseguide.starters import CannotStart, writing
from caseguide.starters.asked import LONGEST_TITLE, id_asked, kind_asked, title_asked
from caseguide.starters.names import Names
from caseguide.starters.promise import without_promise
from schemas.kinds import Kind

SUMMARY = "Say in one or two sentences what this is, and when it helps."
LONGEST_SUMMARY = 320


@dataclass(frozen=True)
class Started:
    """A starter that was written: where, whether it is a draft, was planned, and is still listed as planned."""

    path: str
    draft: bool
    was_planned: bool = False
    still_planned: bool = False


def start(root: Path, kind_name: str, id: str, title: str | None, today: date) -> Started:
    """Write the starter for a new item; the file is written whole or not at all, and none is written over."""
    kind = kind_asked(kind_name)
    id = id_asked(id, kind)
    title = None if title is None else title_asked(title)
    path = f"content/{kind.folder}/{id}{kind.suffix}"
    if os.path.lexists(root / path):
        raise CannotStart(f"{path} is there already; nothing was changed.")
    catalog = read_library(root, today).catalog
    if catalog is None:
        raise CannotStart("content/library.yml cannot be read: mend first what `caseguide check` lists.")
    write(root, path, starter(catalog, Folder(root), kind, id, title).encode())
    return _promise_kept(root, catalog, kind, id, path)


def starter(catalog: Catalog, folder: Folder, kind: Kind, id: str, title: str | None) -> str:
    """The text of a starter, with what is planned under its id, and real names of the library."""
    templates = environment(folder.templates)
    templates.filters |= {"quoted": writing.quoted, "folded": writing.folded, "note": writing.note}
    planned = catalog.planned.get((kind.name, id))
    given = {
        "title": title or (_short(planned.title, LONGEST_TITLE) if planned else _title_from(catalog, kind, id)),
        "summary": _short(planned.summary, LONGEST_SUMMARY) if planned else SUMMARY,
        "owner": planned.owner if planned else catalog.library.teams[0].id,
        "today": catalog.today.isoformat(),
        "choose": writing.choose,
        "library": catalog.library,
        "id": id,
    }
    words = Names(catalog, kind, id).words()
    return templates.get_template(f"new/{kind.name}{kind.suffix}.j2").render(words | given)


def write(root: Path, path: str, text: bytes) -> None:
    """Write a file whole or not at all."""
    target = root / path
    half = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(exist_ok=True)
        half.write_bytes(text)
        os.replace(half, target)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        raise CannotStart(f"{path} cannot be written ({error.strerror}); nothing was changed.") from error


def _promise_kept(root: Path, catalog: Catalog, kind: Kind, id: str, path: str) -> Started:
    if (kind.name, id) not in catalog.planned:
        return Started(path, kind.is_item)
    left = without_promise(root, catalog, kind.name, id)
    try:
        if left:
            write(root, *left)
    except CannotStart:
        left = None
    return Started(path, kind.is_item, was_planned=True, still_planned=left is None)


def _title_from(catalog: Catalog, kind: Kind, id: str) -> str:
    """A title made from the id; with the kind behind it where another item has that title."""
    title = id.replace("-", " ")
    title = title[:1].upper() + title[1:]
    taken = {entry.item.title.casefold() for entry in catalog.items}
    return f"{title} ({kind.label.lower()})" if title.casefold() in taken else title


def _short(text: str, most: int) -> str:
    return textwrap.shorten(text, most, placeholder="…")
