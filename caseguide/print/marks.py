"""What every printed page carries, so that paper can be told apart: id, fingerprint, date, and a code to scan."""

from __future__ import annotations

import io
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import segno

from caseguide.catalog import Catalog, Entry
from caseguide.print.fingerprint import fingerprint, in_halves

CHECK_PAGE = "print/check/"
"""The page of the site that says whether a sheet is still current."""


def marks(catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """The marks of one item, for the foot of its pages and the code on its first page."""
    mark = fingerprint(catalog, entry)
    address = check_address(catalog, entry, mark)
    return {
        "id": entry.address,
        "fingerprint": in_halves(mark),
        "date": in_words(entry.item.reviewed_on),
        "check": address,
        "code": code(address),
    }


def check_address(catalog: Catalog, entry: Entry, mark: str) -> str:
    """Where a reader of paper asks whether the sheet is still current."""
    asked = urlencode({"id": entry.address, "f": mark, "d": entry.item.reviewed_on.isoformat()}, safe="/")
    return f"{catalog.library.site_address}{CHECK_PAGE}?{asked}"


@lru_cache(maxsize=1024)
def code(address: str) -> str:
    """An address as a QR code, drawn in SVG."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False, svgclass=None)
    return drawn.getvalue().decode().strip()


def in_words(day: date) -> str:
    """A day as people write it: `4 November 2026`."""
    return f"{day.day} {day:%B} {day.year}"
