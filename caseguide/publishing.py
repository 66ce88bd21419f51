"""From a library to its site: check, print, make the pages, build, look over, and only then put in place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from caseguide import built_pages, site
from caseguide.catalog import Catalog
from caseguide.finder.finding import Findable
from caseguide.library import Folder, Progress
from caseguide.making import make
from caseguide.offline.keeping import make_keepable
from caseguide.policy import write_policies
from caseguide.print.shelf import Shelf
from caseguide.records.guard import refuse_records

Stage = Callable[[str], Progress]
"""Told what is being done; gives what is to be told each path meanwhile."""


class Published(NamedTuple):
    """What publishing gave: how many pages the site has, and where it stands."""

    pages: int
    site: Path


def publish(
    catalog: Catalog, folder: Folder, stage: Stage = lambda doing: lambda path: None, with_pdfs: bool = True
) -> Published:
    """Build the site. Whatever goes wrong, the site that stood before still stands as it was."""
    shelf = _fill_shelf(catalog, folder, stage("Printing")) if with_pdfs else None
    findable = Findable(catalog, folder)
    made = make(catalog, folder, stage("Making"), shelf, findable)
    fresh = folder.build / "site-new"
    shutil.rmtree(fresh, ignore_errors=True)
    stage("Building")(f"{made.pages} pages")
    site.build(folder.root, fresh)
    stage("Looking over")("the built pages")
    built_pages.look_over(fresh, catalog.library.site_address)
    stage("Indexing")("what can be found")
    findable.write(fresh / "finder")
    refuse_records(fresh)
    write_policies(fresh)
    make_keepable(catalog, fresh)
    _put_in_place(fresh, folder)
    return Published(made.pages, folder.site)


def _fill_shelf(catalog: Catalog, folder: Folder, progress: Progress) -> Shelf:
    # What prints takes a third of a second to load, which would be in vain where nothing is printed.
    from caseguide.print.filling import fill_shelf

    return fill_shelf(catalog, folder, progress)


def _put_in_place(fresh: Path, folder: Folder) -> None:
    """Swap the new site in by renaming, so that there is never half a site."""
    old = folder.build / "site-old"
    shutil.rmtree(old, ignore_errors=True)
    if folder.site.exists():
        folder.site.rename(old)
    fresh.rename(folder.site)
    shutil.rmtree(old, ignore_errors=True)
