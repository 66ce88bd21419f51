"""Making the folder that the site is built from: generated pages, hand-written pages, styles and theme.

A file is written only when its text has changed, so that whoever watches the folder sees what an edit changed
and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from caseguide import scripts_of_pages, styles_of_pages
from caseguide.catalog import Catalog
from caseguide.finder.finding import Findable
from caseguide.finder.pages import finder_pages
from caseguide.library import Folder, Progress
from caseguide.not_made import NotMade
from caseguide.pages import pages_of
from caseguide.print.pages import paper_pages
from caseguide.print.shelf import Shelf, empty_shelf


class PageTwice(NotMade):
    """A page written by hand stands where a generated page belongs."""


class Made(NamedTuple):
    """What making gave: how many pages there are, and which files were written anew."""

    pages: int
    written: tuple[Path, ...]


def make(
    catalog: Catalog,
    folder: Folder,
    progress: Progress = lambda path: None,
    shelf: Shelf | None = None,
    findable: Findable | None = None,
) -> Made:
    """Make `build/docs` and `build/theme`; what no longer belongs there is removed.

    The pages lead to what is on the shelf to print. Without a shelf, they say that nothing was made to take. What can
    be found is gathered here, unless the caller has it already.
    """
    shelf = shelf or empty_shelf(catalog)
    findable = findable or Findable(catalog, folder)
    docs, theme = folder.build / "docs", folder.build / "theme"
    written, kept, pages = [], set(), 0
    for path, text in chain(_docs(catalog, folder, shelf, findable), shelf.files()):
        progress(path)
        pages += path.endswith(".md")
        kept.add(docs / path)
        written += write(docs / path, text)
    for path, text in _theme(folder):
        kept.add(theme / path)
        written += write(theme / path, text)
    _remove_all_but(kept, docs, theme)
    return Made(pages, tuple(written))


def _docs(catalog: Catalog, folder: Folder, shelf: Shelf, findable: Findable) -> Iterator[tuple[str, bytes]]:
    by_hand = dict(_files_below(folder.docs)) if folder.docs.is_dir() else {}
    yield from by_hand.items()
    own = folder.templates
    ways_in = finder_pages(catalog, findable.items, own)
    for page in chain(pages_of(catalog, own, shelf), ways_in, paper_pages(catalog, own, shelf)):
        if page.path in by_hand:
            raise PageTwice(
                f"docs/{page.path}: this page is generated from the content, so it cannot be written by hand too. "
                f"Give it another name, or change the template `templates/pages/`."
            )
        yield page.path, page.text.encode()
    yield from _assets()


def _assets() -> Iterator[tuple[str, bytes]]:
    scripts, styles = {}, {}
    for path, text in _files_below(files("caseguide") / "assets"):
        if path.endswith(".js"):
            scripts[path] = text.decode()
        elif path.endswith(".css"):
            styles[path] = text.decode()
        elif not path.endswith(".d.ts"):
            yield f"assets/caseguide/{path}", text
    for path, joined in chain(scripts_of_pages.published(scripts), styles_of_pages.published(styles)):
        yield f"assets/caseguide/{path}", joined.encode()


def _theme(folder: Folder) -> Iterator[tuple[str, bytes]]:
    own = folder.templates / "theme"
    yield from ({**dict(_files_below(files("caseguide") / "templates" / "theme")), **dict(_files_below(own))}).items()


def _files_below(place: Traversable, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    """Every file below a place, with its path from there; none where there is no such place."""
    for each in sorted(place.iterdir(), key=lambda child: child.name) if place.is_dir() else ():
        if each.name.startswith(".") or each.name == "__pycache__":
            continue
        if each.is_dir():
            yield from _files_below(each, f"{prefix}{each.name}/")
        else:
            yield f"{prefix}{each.name}", each.read_bytes()


def write(path: Path, text: bytes) -> list[Path]:
    """Write a file whole or not at all, and only if it says something new."""
    if path.is_file() and path.read_bytes() == text:
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.part")
    half.write_bytes(text)
    os.replace(half, path)
    return [path]


def _remove_all_but(kept: set[Path], *folders: Path) -> None:
    for folder in folders:
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path not in kept:
                path.unlink()
