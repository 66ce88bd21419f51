"""What the tests of filling in share: the shapes, node, and the built site with a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, BrowserContext

from caseguide.catalog import Catalog
from caseguide.form_fields import forms_of
from caseguide.pages.wording import plain
from caseguide.records.shapes import shape_of
from schemas.form import Form
from tests.fill_in.desk import Desk
from tests.fill_in.node import Modules
from tests.site.conftest import home, library, ours, site

__all__ = ["home", "library", "ours", "site"]


@pytest.fixture(scope="session")
def shapes(catalog: Catalog) -> dict[str, dict[str, Any]]:
    """The shapes of all forms and checklists, by address."""
    entries = [*catalog.of_kind("form"), *catalog.of_kind("checklist")]
    return {entry.address: shape_of(catalog, entry, plain) for entry in entries}


@pytest.fixture(scope="session")
def examples(catalog: Catalog) -> list[tuple[str, Form, dict[str, Any]]]:
    """Every filled-in example with its form."""
    return [
        (entry.address, form, cast(dict[str, Any], example.answers))
        for entry, form in forms_of(catalog)
        for example in form.examples
    ]


@pytest.fixture(scope="session")
def modules(shapes: dict[str, dict[str, Any]]) -> Iterator[Modules]:
    """The pages' modules, knowing all shapes."""
    node = Modules()
    for shape in shapes.values():
        node.ask("shape", shape=shape)
    yield node
    node.end()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser profile of its own. Whatever is done in it, nothing is asked of another origin."""
    with browser.new_context(locale="en-US", reduced_motion="reduce", accept_downloads=True) as context:
        elsewhere: list[str] = []
        context.on("request", lambda request: _note(request.url, elsewhere))
        context.on("page", lambda page: page.on("dialog", lambda dialog: dialog.accept()))
        yield context
        assert elsewhere == []


def _note(address: str, elsewhere: list[str]) -> None:
    if not address.startswith(("http://127.0.0.1:", "data:", "blob:")):
        elsewhere.append(address)


@pytest.fixture
def desk(context: BrowserContext, home: str) -> Callable[[str], Desk]:
    """Sit down at a form or checklist, by its address."""
    return lambda item: Desk(context, home, item)
