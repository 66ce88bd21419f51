"""The real site, built once a run and served as it will be published, and a browser to meet it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from caseguide.catalog import Catalog
from caseguide.library import read_library
from tests.browsing import PATIENCE
from tests.site.carrying import carry_ours, unpacked
from tests.site.libraries import caseguide, copy_of_ours, must
from tests.site.meeting import Meeting
from tests.site.odd_library import make_odd
from tests.site.once import once, shared_folder
from tests.site.serving import served

Visit = Callable[[str], Page]


def _build_ours(folder: Path) -> None:
    must(caseguide("build", within=copy_of_ours(folder)))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's library, with its site built."""
    return once(shared_folder(tmp_path_factory) / "ours", _build_ours)


@pytest.fixture(scope="session")
def site(library: Path) -> Path:
    """The built site of this repository's library."""
    return library / "site"


@pytest.fixture(scope="session")
def ours(library: Path) -> Catalog:
    """What the built site was made from."""
    catalog = read_library(library).catalog
    assert catalog is not None
    return catalog


@pytest.fixture(scope="session")
def home(site: Path, ours: Catalog) -> Iterator[str]:
    """The address of the served site's home page."""
    with served(site, ours.library.site_address) as address:
        yield address


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy to carry of this repository's library."""
    folder = once(shared_folder(tmp_path_factory) / "carried", carry_ours)
    return unpacked(next((folder / "out").glob("*.zip")), tmp_path_factory.mktemp("stick"))


@pytest.fixture(scope="session")
def odd_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The home page of a small library with items that are drafts, retired and planned."""
    odd = once(shared_folder(tmp_path_factory) / "odd", make_odd)
    with served(odd / "library" / "site", "https://example.org/") as address:
        yield address


@pytest.fixture
def meeting(browser: Browser) -> Iterator[Meeting]:
    """A new reader, who has never been here. Whatever they do, they meet no other address and no broken script."""
    with browser.new_context(
        locale="en-US", viewport={"width": 1280, "height": 900}, reduced_motion="reduce", color_scheme="light"
    ) as context:
        context.set_default_timeout(2 * PATIENCE)
        meeting = Meeting(context.new_page())
        yield meeting
        assert meeting.asked_elsewhere == []
        assert meeting.troubles == []


@pytest.fixture
def page(meeting: Meeting) -> Page:
    """The reader's open page."""
    return meeting.page


@pytest.fixture
def visit(page: Page, home: str) -> Visit:
    """Open a page of the site by its address below the home page."""

    def visit(address: str) -> Page:
        page.goto(home + address)
        return page

    return visit


@pytest.fixture
def browser_on_the_date_line(browser: Browser) -> Iterator[Page]:
    """A reader's page on the island where each day begins."""
    with browser.new_context(timezone_id="Pacific/Kiritimati") as context:
        yield context.new_page()
