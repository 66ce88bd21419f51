"""Pages: from the catalog to Markdown, one page for each item and the pages that are about many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from caseguide.catalog import Catalog, Entry
from caseguide.pages.handbook import kinds_and_fields, rules_by_family
from caseguide.pages.matrix import matrix
from caseguide.pages.rendering import Renderer, environment
from caseguide.print.shelf import Shelf
from caseguide.rules import every_rule
from schemas.kinds import KINDS
from schemas.sources import Sources


class Page(NamedTuple):
    """A page as Markdown, and where it stands below the site's root."""

    path: str
    text: str


def pages_of(catalog: Catalog, own_templates: Path, shelf: Shelf | None = None) -> Iterator[Page]:
    """Every page that is made from the catalog, one after the other; they lead to what is on the shelf to print."""
    renderer = Renderer(catalog, environment(own_templates), shelf or Shelf())
    yield from _item_pages(renderer)
    yield from _kind_pages(renderer)
    yield from _pages_about_many(renderer)
    yield from _handbook_pages(renderer)


def page_of(catalog: Catalog, own_templates: Path, entry: Entry, shelf: Shelf) -> Page:
    """The page of one item alone."""
    return _item_page(Renderer(catalog, environment(own_templates), shelf), entry)


def _item_page(renderer: Renderer, entry: Entry) -> Page:
    path = f"{entry.address}.md"
    return Page(path, renderer.page(entry.kind.name, path, entry=entry, item=entry.model))


def _item_pages(renderer: Renderer) -> Iterator[Page]:
    for entry in renderer.catalog.items:
        yield _item_page(renderer, entry)
    for address, planned in renderer.catalog.planned_addresses.items():
        path = f"{address}.md"
        yield Page(path, renderer.page("planned-item", path, kind=KINDS[planned.kind], planned=planned))


def _kind_pages(renderer: Renderer) -> Iterator[Page]:
    catalog = renderer.catalog
    for kind in KINDS.values():
        if kind.is_item and not kind.single:
            path = f"{kind.folder}/index.md"
            entries = sorted(catalog.of_kind(kind.name), key=lambda entry: entry.item.title)
            planned = [item for item in catalog.planned.values() if item.kind == kind.name]
            yield Page(path, renderer.page("index", path, kind=kind, entries=entries, planned=planned))


def _pages_about_many(renderer: Renderer) -> Iterator[Page]:
    catalog = renderer.catalog
    phases = catalog.vocabulary("phases")
    given = {"phases": phases.entries if phases else (), "groups": matrix(catalog), "chart": renderer.shelf.chart}
    yield Page("matrix.md", renderer.page("matrix", "matrix.md", **given))
    works = [work for entry in catalog.of_kind("sources") for work in cast(Sources, entry.model).works if work.parts]
    yield Page("supervision-agenda.md", renderer.page("supervision-agenda", "supervision-agenda.md"))
    path = "where-this-comes-from.md"
    yield Page(path, renderer.page("where-this-comes-from", path, works=works))


def _handbook_pages(renderer: Renderer) -> Iterator[Page]:
    yield Page("handbook/fields.md", renderer.page("fields", "handbook/fields.md", kinds=kinds_and_fields()))
    path = "handbook/rules/index.md"
    yield Page(path, renderer.page("rules", path, families=rules_by_family()))
    for rule in every_rule().values():
        path = f"handbook/rules/{rule.code.lower()}.md"
        yield Page(path, renderer.page("rule", path, rule=rule))
