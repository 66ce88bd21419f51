"""Bundles: all forms for one paper in one archive."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from caseguide.print.saving import save_whole
from caseguide.print.shelf import Printed, Printout

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that every file in an archive bears, so that the same forms give the same bytes."""


def bundles_of(items: Iterable[Printed], room: Path) -> tuple[Printout, ...]:
    """An archive of all forms for each paper, PDFs and Word files together; none where there are no forms."""
    forms = [each for printed in items if printed.entry.kind.name == "form" for each in printed.printouts]
    return tuple(
        _bundle([each for each in forms if each.paper == paper], paper, room)
        for paper in dict.fromkeys(each.paper for each in forms)
    )


def _bundle(printouts: list[Printout], paper: str, room: Path) -> Printout:
    names = " ".join(each.kept.name for each in printouts)
    kept = room / f"forms-{paper}-{hashlib.sha256(names.encode()).hexdigest()[:20]}.zip"
    if not kept.is_file():
        save_whole(kept, _packed(printouts, f"forms-{paper}"))
    pages = sum(each.pages for each in printouts)
    return Printout(f"print/forms-{paper}.zip", kept, paper, "zip", kept.stat().st_size, pages)


def _packed(printouts: Iterable[Printout], folder: str) -> bytes:
    archive = io.BytesIO()
    # PDFs and Word files are packed already: packing them again would only take time.
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for each in printouts:
            entry = zipfile.ZipInfo(f"{folder}/{each.path.rpartition('/')[2]}", FIRST_DAY)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, each.kept.read_bytes())
    return archive.getvalue()
