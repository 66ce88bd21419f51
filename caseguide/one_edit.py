"""The quick way for the most usual edit, the words of one item: its own page is shown at once.

Whatever the size of the library, this takes no longer. What follows from the edit elsewhere is made right after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.library import Folder, read_entry
from caseguide.making import write
from caseguide.pages import page_of
from caseguide.print.filling import empty_shelf

Seen = dict[Path, tuple[int, int]]
"""The files of a library, each with when it was written and its size."""


def seen(places: Iterable[Path]) -> Seen:
    """All files at or below some places as they are now."""
    files = (file for place in places for file in (place.rglob("*") if place.is_dir() else [place]))
    return {file: mark for file in files if (mark := _mark(file))}


def _mark(file: Path) -> tuple[int, int] | None:
    try:
        stat = file.stat()
    except FileNotFoundError:  # editors replace a file while it is saved
        return None
    return stat.st_mtime_ns, stat.st_size


def edited(before: Seen, after: Seen, catalog: Catalog, folder: Folder) -> Entry | None:
    """The item whose file is the only one that changed, as it is now; nothing if it is more than that, or wrong."""
    changed = [file for file in before.keys() | after.keys() if before.get(file) != after.get(file)]
    if len(changed) != 1 or changed[0] not in after:
        return None
    path = changed[0].relative_to(folder.root).as_posix()
    known = catalog.by_path.get(path)
    if known is None or not known.kind.is_item:
        return None
    entry, findings = read_entry(folder.root, path, known.kind)
    return None if findings else entry


def make_one(catalog: Catalog, entry: Entry, folder: Folder) -> Catalog:
    """Make the page of one item anew; the catalog with the item as it is now."""
    entries = tuple(entry if each.address == entry.address else each for each in catalog.entries)
    now = replace(catalog, entries=entries)
    page = page_of(now, folder.templates, entry, empty_shelf(now, [entry]))
    write(folder.build / "docs" / page.path, page.text.encode())
    return now
