"""Releasing: recording the texts that are given out, so that their sheets are known for good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from caseguide.catalog import Catalog, Entry
from caseguide.print.fingerprint import fingerprint
from caseguide.print.saving import save_whole
from caseguide.print.shelf import can_be_printed
from caseguide.releases import FILE, Release, Releases, with_more

FIRST = "First release"
"""The note of an item's first release, where nobody wrote another."""


def not_recorded(catalog: Catalog) -> Iterator[tuple[Entry, Release | None]]:
    """Published items whose text is not the one last released, each with its last release.

    Nothing where the library keeps no list of releases, nor while a file of it cannot be read: the sheets that take
    words from that file would all seem to have changed.
    """
    if catalog.releases is not None and not catalog.broken:
        yield from _unknown(catalog, catalog.releases)


def release(catalog: Catalog, root: Path, notes: Mapping[str, str]) -> list[Release]:
    """Record what is not recorded yet in the library at `root`, and begin the list if there is none."""
    releases = catalog.releases or Releases()
    new = [
        Release(
            entry.address,
            fingerprint(catalog, entry),
            entry.item.reviewed_on,
            # A clock that was ahead once must not put a new text before an old one.
            max(catalog.today, before.released_on) if before else catalog.today,
            notes.get(entry.address) or ("" if before else FIRST),
        )
        for entry, before in _unknown(catalog, releases)
    ]
    if new or catalog.releases is None:
        held = (root / FILE).read_bytes() if (root / FILE).is_file() else b""
        save_whole(root / FILE, with_more(held, new))
    return new


def _unknown(catalog: Catalog, releases: Releases) -> Iterator[tuple[Entry, Release | None]]:
    for entry in can_be_printed(catalog):
        if entry.item.status == "published":
            before = releases.latest(entry.address)
            if before is None or before.fingerprint != fingerprint(catalog, entry):
                yield entry, before
