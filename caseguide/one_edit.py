"""The quick way for the most usual edit, the words of one item or of one page: that page is shown at once.

Whatever the size of the library, this takes no longer. What follows from the edit elsewhere is made right after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.checking import wrong_in_page
from caseguide.library import Folder, read_entry
from caseguide.making import write
from caseguide.pages import page_of
from caseguide.print.shelf import empty_shelf

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


def edited(before: Seen, after: Seen, catalog: Catalog, folder: Folder) -> Entry | Path | None:
    """The item whose file is the only one that changed, as it is now, or the file of a page that is written by hand.

    Nothing if more has changed than that, or if it is wrong.
    """
    changed = [file for file in before.keys() | after.keys() if before.get(file) != after.get(file)]
    if len(changed) != 1 or changed[0] not in before.keys() & after.keys():
        return None
    if changed[0].is_relative_to(folder.docs):
        return None if wrong_in_page(folder.root, changed[0]) else changed[0]
    path = changed[0].relative_to(folder.root).as_posix()
    known = catalog.by_path.get(path)
    if known is None or not known.kind.is_item:
        return None
    entry, findings = read_entry(folder.root, path, known.kind)
    return None if findings else entry


def make_one(catalog: Catalog, entry: Entry | Path, folder: Folder) -> tuple[Catalog, str]:
    """Make one page anew; the catalog with its item as it is now, and the page's path below `build/docs`."""
    if isinstance(entry, Path):
        path = entry.relative_to(folder.docs).as_posix()
        write(folder.build / "docs" / path, entry.read_bytes())
        return catalog, path
    entries = tuple(entry if each.address == entry.address else each for each in catalog.entries)
    now = replace(catalog, entries=entries)
    page = page_of(now, folder.templates, entry, empty_shelf(now, [entry]))
    write(folder.build / "docs" / page.path, page.text.encode())
    return now, page.path
