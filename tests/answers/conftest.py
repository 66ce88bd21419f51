"""A small library, the real one, and forms written in a few lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from caseguide.catalog import Catalog
from caseguide.library import read_library
from schemas.form import Form
from tests.answers.odd_forms import HEAD

HERE = Path(__file__).parent
MakeForm = Callable[..., Form]


@pytest.fixture(scope="session")
def small() -> Catalog:
    """A library with a vocabulary, a checklist and a practice guide to take options and statements from."""
    return _read(HERE / "library")


@pytest.fixture(scope="session")
def real() -> Catalog:
    """This repository's own library."""
    return _read(HERE.parents[1])


def _read(root: Path) -> Catalog:
    catalog = read_library(root, today=date(2026, 11, 20)).catalog
    assert catalog
    assert not catalog.broken
    return catalog


@pytest.fixture(scope="session")
def make_form() -> MakeForm:
    """Make a form with one section of the fields that are given; a field without a label gets one."""

    def make(*fields: dict[str, Any], **sections: dict[str, Any]) -> Form:
        first = {"id": "first-part", "title": "First", "fields": [{"label": "Question", **field} for field in fields]}
        others = [{"id": id, "title": id, **section} for id, section in sections.items()]
        return Form.model_validate({**HEAD, "sections": [first, *others]})

    return make
