"""Every item's page says how far it can be trusted, and where to change it."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from caseguide.catalog import Catalog, Entry
from schemas.sources import Sources
from tests.site.built_page import Element, read
from tests.site.libraries import ROOT

LINE_OF_SOURCES = "Rests on"


def page_of(entry: Entry, site: Path) -> Element:
    return read(site / entry.address / "index.html")


def about(entry: Entry, site: Path) -> Element:
    [section] = page_of(entry, site).all("section", class_="about")
    return section


def facts(section: Element) -> dict[str, Element]:
    """The lines of the block, by their names."""
    names, values = section.all("dt"), section.all("dd")
    return {name.text: value for name, value in zip(names, values, strict=True)}


def test_it_says_who_owns_it_and_how_to_reach_them(ours: Catalog, site: Path) -> None:
    teams = {team.id: team for team in ours.library.teams}
    for entry in ours.items:
        team, line = teams[entry.item.owner], facts(about(entry, site))["Owner"].text
        assert line == f"{team.name}. {team.contact}", entry.address


def test_it_says_when_it_was_reviewed_and_in_which_state_it_is(ours: Catalog, site: Path) -> None:
    for entry in ours.items:
        lines, day = facts(about(entry, site)), entry.item.reviewed_on
        assert lines["Reviewed on"].text == f"{day.day} {day:%B %Y}", entry.address
        assert lines["Status"].text == entry.item.status.capitalize(), entry.address


def test_it_names_its_sources_and_leads_to_them(ours: Catalog, site: Path) -> None:
    [sources] = ours.of_kind("sources")
    titles = {work.id: work.title for work in cast(Sources, sources.model).works}
    for entry in (entry for entry in ours.items if entry.item.sources):
        links = list(facts(about(entry, site))[LINE_OF_SOURCES].all("a"))
        assert [link.attributes["href"].partition("#")[2] for link in links] == list(entry.item.sources), entry.address
        for link, id in zip(links, entry.item.sources, strict=True):
            assert titles[id].startswith(link.text.rstrip("…")), entry.address


def test_edit_this_page_leads_to_the_items_own_file(ours: Catalog, site: Path) -> None:
    for entry in ours.items:
        [link] = about(entry, site).all("a", class_="edit-link")
        start, path = ours.library.edit_address, link.attributes["href"].removeprefix(ours.library.edit_address)
        assert link.attributes["href"].startswith(start)
        assert path == entry.source.path
        assert (ROOT / path).is_file(), path


def test_every_part_has_its_anchor_on_its_page(ours: Catalog, site: Path) -> None:
    missing = []
    for address in ours.addresses:
        page, _, part = address.partition("#")
        if part and not any(read(site / page / "index.html").all(id=part)):
            missing.append(address)
    assert missing == []
    assert sum("#" in address for address in ours.addresses) > 500
