"""Every link within the site leads somewhere, to the very place that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from caseguide.catalog import Catalog
from tests.site.built_page import Element, pages_of

POINTING = ("href", "src", "poster", "action", "data")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    return pages_of(site)


def pointers(page: Element) -> Iterator[str]:
    """All that a page links to or loads."""
    for element in page.all():
        if element.attributes.get("rel") != "canonical":
            yield from (element.attributes[name] for name in POINTING if name in element.attributes)


def ids(page: Element) -> list[str]:
    return [element.attributes["id"] for element in page.all() if "id" in element.attributes]


def test_every_internal_link_and_fragment_resolves(pages: dict[str, Element], site: Path, ours: Catalog) -> None:
    base = ours.library.site_address
    known = {address: set(ids(page)) for address, page in pages.items()}
    broken, looked = [], 0
    for address, page in pages.items():
        for link in pointers(page):
            target, fragment = urldefrag(urljoin(base + address, link))
            if target.startswith(base):
                looked += 1
                place = unquote(target.removeprefix(base))
                if not leads_somewhere(place, unquote(fragment), known, site):
                    broken.append(f"{address or 'home'}: {link}")
    assert broken == []
    assert looked > 20 * len(pages), "hardly a link was found: are these pages?"


def leads_somewhere(place: str, fragment: str, known: dict[str, set[str]], site: Path) -> bool:
    if place in known:
        return not fragment or fragment in known[place]
    return (site / place).is_file()


def test_no_page_has_an_id_twice(pages: dict[str, Element]) -> None:
    twice = {address: [id for id, times in Counter(ids(page)).items() if times > 1] for address, page in pages.items()}
    assert {address: found for address, found in twice.items() if found} == {}


def test_every_page_names_its_own_address(pages: dict[str, Element], ours: Catalog) -> None:
    for address, page in pages.items():
        if address != "404.html":
            [canonical] = page.all("link", rel="canonical")
            assert canonical.attributes["href"] == ours.library.site_address + address


def test_every_page_has_one_first_heading_and_a_title_that_names_the_site(pages: dict[str, Element]) -> None:
    numbers = {address: len(list(page.all("h1"))) for address, page in pages.items()}
    assert {address: number for address, number in numbers.items() if number != 1} == {}
    titles = {address: next(page.all("title")).text for address, page in pages.items()}
    assert {address: title for address, title in titles.items() if not title.endswith("Caseguide")} == {}
