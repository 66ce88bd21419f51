"""The pages about paper: all that can be printed, and whether a printed sheet is still current."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from caseguide.catalog import Catalog
from caseguide.finder.tags import names_in, tags_of_entry
from caseguide.pages import Page
from caseguide.pages.rendering import Renderer, environment
from caseguide.print.shelf import Printed, Shelf
from caseguide.releases import Release
from schemas.kinds import KINDS, Kind

FIRST = ("form", "checklist", "pack")
"""What most people print stands first; all else follows in the order of the site."""


class OnOffer(NamedTuple):
    """One item of the list: what lies there, and the people whom it is for. None means all."""

    printed: Printed
    roles: list[str]


class Purpose(NamedTuple):
    """All items of one kind, by title."""

    kind: Kind
    offers: list[OnOffer]


def paper_pages(catalog: Catalog, own_templates: Path, shelf: Shelf) -> Iterator[Page]:
    """The list of all that can be printed, and the page to which the codes on printed sheets lead."""
    renderer = Renderer(catalog, environment(own_templates), shelf)
    purposes = list(_purposes(catalog, shelf))
    named = {role for purpose in purposes for offer in purpose.offers for role in offer.roles}
    roles = [role for role in names_in(catalog, "roles") if role in named]
    path = "print/index.md"
    yield Page(path, renderer.page("print", path, shelf=shelf, purposes=purposes, audience=roles))
    path = "print/check.md"
    yield Page(path, renderer.page("print-check", path, shelf=shelf, sheets=known_sheets(catalog, shelf)))


def _purposes(catalog: Catalog, shelf: Shelf) -> Iterator[Purpose]:
    for kind in sorted(KINDS.values(), key=lambda kind: kind.name not in FIRST):
        found = [printed for printed in shelf.items.values() if printed.entry.kind is kind]
        if found:
            found.sort(key=lambda printed: printed.entry.item.title)
            tags = (tags_of_entry(catalog, printed.entry).get("role", []) for printed in found)
            yield Purpose(kind, [OnOffer(*each) for each in zip(found, tags, strict=True)])


def known_sheets(catalog: Catalog, shelf: Shelf) -> dict[str, dict[str, Any]]:
    """All that is known of printed sheets, by the address of their item, as the page's script reads it."""
    released = catalog.releases.by_item if catalog.releases else {}
    known = {address: _current(printed, released.get(address, [])) for address, printed in shelf.items.items()}
    gone = {address: _withdrawn(catalog, address, releases) for address, releases in released.items()}
    return dict(sorted((gone | known).items()))


def _current(printed: Printed, releases: Iterable[Release]) -> dict[str, Any]:
    item = printed.entry.item
    return {
        "title": item.title,
        "page": f"{printed.entry.address}/",
        "status": item.status,
        "now": printed.mark,
        "of": item.reviewed_on.isoformat(),
        "releases": [*map(_told, releases)],
    }


def _withdrawn(catalog: Catalog, address: str, releases: Iterable[Release]) -> dict[str, Any]:
    """What is known of an item that is retired, or no longer there at all."""
    entry = getattr(catalog.at(address), "entry", None)
    instead = catalog.find(entry.kind.name, entry.item.replaced_by) if entry and entry.item.replaced_by else None
    return {
        "title": entry.item.title if entry else address,
        "page": f"{address}/" if entry else None,
        "status": "retired",
        "instead": {"title": instead.entry.item.title, "page": f"{instead.address}/"} if instead else None,
        "releases": [*map(_told, releases)],
    }


def _told(release: Release) -> list[str]:
    return [release.fingerprint, release.text_of.isoformat(), release.released_on.isoformat(), release.note]
