"""A copy to carry: the whole site in one dated folder, which opens from a stick and searches without a server."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from caseguide import built_pages, site
from caseguide.catalog import Catalog
from caseguide.library import Folder
from caseguide.making import make
from caseguide.print.filling import fill_shelf

EPOCH = (1980, 1, 1, 0, 0, 0)
"""Every file in the archive bears the same time, so that the same site gives the same bytes."""


class Carried(NamedTuple):
    """A copy to carry: the archive, and how large it is."""

    archive: Path
    bytes: int


def carry(catalog: Catalog, folder: Folder, target: Path) -> Carried:
    """Build the copy and pack it into the folder `target`."""
    make(catalog, folder, shelf=fill_shelf(catalog, folder))
    name = f"{_name(catalog)}-{catalog.today.isoformat()}"
    room = folder.build / "carried"
    shutil.rmtree(room, ignore_errors=True)
    site.build_to_carry(folder.root, room / name)
    _trim(room / name)
    built_pages.look_over(room / name, catalog.library.site_address)
    (room / name / "READ-ME-FIRST.txt").write_text(_read_me(catalog), encoding="utf-8")
    archive = target / f"{name}.zip"
    target.mkdir(parents=True, exist_ok=True)
    _pack(room, archive)
    return Carried(archive, archive.stat().st_size)


def _name(catalog: Catalog) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", catalog.library.name.lower())) or "library"


def _trim(copy: Path) -> None:
    """Leave out what a copy without a server has no use for."""
    for useless in ("sitemap.xml", "sitemap.xml.gz", "404.html"):
        (copy / useless).unlink(missing_ok=True)


def _read_me(catalog: Catalog) -> str:
    templates = Environment(loader=PackageLoader("caseguide"), undefined=StrictUndefined, keep_trailing_newline=True)
    return templates.get_template("offline/read-me-first.txt.j2").render(library=catalog.library, today=catalog.today)


def _pack(room: Path, archive: Path) -> None:
    half = archive.with_suffix(".part")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(path for path in room.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(room).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes())
    half.replace(archive)
