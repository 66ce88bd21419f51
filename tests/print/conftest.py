"""A small library with a form of every type of question, and one typesetter for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from caseguide.catalog import Catalog, Entry
from caseguide.library import read_library
from caseguide.print.printing import Paper, print_item
from caseguide.print.sheets import Wish
from caseguide.print.shelf import can_be_printed
from caseguide.print.typesetting import Typesetter

Press = Callable[[str, Wish], bytes]
"""The small library's items as PDFs on A4, by their addresses and the way in which they are wanted."""

Printed = Callable[[str, Paper, bool], bytes]
"""This library's items as PDFs, by their addresses, on a paper, in large letters or not."""

LIBRARY = Path(__file__).parent / "library"


def chosen(catalog: Catalog) -> list[Entry]:
    """What tests print of this repository's library: every form and checklist, and one item of each other kind.

    `make verify` prints everything.
    """
    printable = can_be_printed(catalog)
    firsts = {entry.kind.name: entry for entry in reversed(printable)}
    return [entry for entry in printable if entry.kind.name in ("form", "checklist") or entry in firsts.values()]


@pytest.fixture(scope="session")
def small() -> Catalog:
    reading = read_library(LIBRARY, today=date(2026, 11, 20))
    assert reading.catalog is not None, reading.findings
    assert not reading.catalog.broken, reading.findings
    return reading.catalog


@pytest.fixture(scope="session")
def every(small: Catalog) -> Entry:
    """The form that has one question of each type."""
    return small.by_kind["form"]["every"]


@pytest.fixture(scope="session")
def typesetter() -> Iterator[Typesetter]:
    with Typesetter() as made:
        yield made


@pytest.fixture(scope="session")
def press(typesetter: Typesetter, small: Catalog) -> Press:
    @cache
    def print_one(address: str, wish: Wish) -> bytes:
        return print_item(typesetter, small, small.addresses[address].entry, "a4", wish)

    return print_one


@pytest.fixture(scope="session")
def printed(typesetter: Typesetter, catalog: Catalog) -> Printed:
    @cache
    def print_one(address: str, paper: Paper, large: bool = False) -> bytes:
        return print_item(typesetter, catalog, catalog.addresses[address].entry, paper, Wish(large=large))

    return print_one
