"""One page of each kind: of each kind of item the one with the most on it, and the pages that are about many."""

from __future__ import annotations

from pathlib import Path

from caseguide.catalog import Catalog
from schemas.kinds import KINDS

ITEM_PAGES = [kind.name for kind in KINDS.values() if kind.is_item]
OTHER_PAGES = {
    "home": "",
    "list": "forms/",
    "matrix": "matrix/",
    "where-this-comes-from": "where-this-comes-from/",
    "every-field": "handbook/fields/",
    "every-rule": "handbook/rules/",
    "rule": "handbook/rules/ref001/",
    "handbook": "handbook/forms/",
    "decision": "developers/decisions/0001-pages-as-markdown-before-mkdocs/",
    "find": "find/",
    "ways": "ways/",
    "agenda": "supervision-agenda/",
    "fill-in": "fill-in/",
    "offline": "offline/",
    "everything-to-print": "print/",
    "is-my-sheet-current": "print/check/",
    "not-found": "404.html",
}
EACH_KIND = [*OTHER_PAGES, *ITEM_PAGES, "planned-item"]


def address_of(kind: str, catalog: Catalog, site: Path) -> str:
    """The address of the page of this kind, below the home page."""
    if kind in OTHER_PAGES:
        return OTHER_PAGES[kind]
    if kind == "planned-item":
        return f"{min(catalog.planned_addresses)}/"
    addresses = [entry.address for entry in catalog.of_kind(kind)]
    return max(addresses, key=lambda address: (site / address / "index.html").stat().st_size) + "/"
