"""The pages from which one finds: the finder itself, and the ways in that need no typing and no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from caseguide.catalog import Catalog
from caseguide.finder.facets import Facet, Value, facets_of
from caseguide.finder.record import Record
from caseguide.pages import Page
from caseguide.pages.rendering import Renderer, environment

WAYS = ("role", "phase", "stage", "competency", "strength", "print")
"""The facets that have a page for each of their values."""

LISTED = {"technique", "activity", "policy", "situation"}
"""The kinds of part that stand in a list by themselves, beside whole items."""

UNLISTED = {"glossary", "sources", "indicators", "planned"}

MOST = 300
"""A list longer than this helps nobody: it says where to narrow it."""


class Group(NamedTuple):
    """Records of one kind, as a list shows them."""

    kind: Value
    records: list[Record]
    more: int


def finder_pages(catalog: Catalog, records: list[Record], own_templates: Path) -> Iterator[Page]:
    """The finder, and a page for each way in to what stands in the catalog."""
    renderer = Renderer(catalog, environment(own_templates))
    facets = facets_of(catalog, records)
    kinds = next((facet.values for facet in facets if facet.name == "kind"), [])
    ways = [facet for facet in facets if facet.name in WAYS]
    yield Page("find.md", renderer.page("find", "find.md", facets=facets, kinds=kinds, ways=ways))
    yield Page("ways/index.md", renderer.page("ways", "ways/index.md", ways=ways))
    listed = [record for record in records if _listed(record)]
    for facet in ways:
        for value in facet.values:
            path = f"ways/{facet.name}/{value.name}.md"
            groups = list(_groups(listed, kinds, facet, value))
            yield Page(path, renderer.page("way", path, facet=facet, value=value, groups=groups))


def _groups(records: list[Record], kinds: list[Value], facet: Facet, value: Value) -> Iterator[Group]:
    has = [record for record in records if value.name in record.tags.get(facet.name, ())]
    for kind in kinds:
        if found := [record for record in has if record.tags["kind"][0] == kind.name]:
            yield Group(kind, found[:MOST], max(0, len(found) - MOST))


def _listed(record: Record) -> bool:
    kind = record.tags["kind"][0]
    return kind not in UNLISTED and (record.whole or kind in LISTED)
