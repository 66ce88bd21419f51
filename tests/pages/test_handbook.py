"""The handbook's generated pages tell every field and every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide.catalog import Catalog
from caseguide.marks import models_in
from caseguide.pages import Page, pages_of
from caseguide.pages.handbook import kinds_and_fields
from caseguide.rules import every_rule
from caseguide.shapes import fields_of
from schemas.kinds import KINDS


@pytest.fixture(scope="module")
def pages(catalog: Catalog) -> dict[str, str]:
    return dict(pages_of(catalog, Path("no-templates-of-its-own")))


def test_every_field_of_every_model_of_every_kind_is_told(pages: dict[str, str]) -> None:
    told = {
        (each.kind.name, table.name, line.name)
        for each in kinds_and_fields()
        for table in each.models
        for line in table.fields
    }
    held = {
        (kind.name, model.__name__, name)
        for kind in KINDS.values()
        for model in models_in(kind.model)
        for name in fields_of(model)
    }
    assert told == held
    assert "`reviewed_on`" in pages["handbook/fields.md"]


def test_no_field_shows_a_programmers_word_for_what_it_holds() -> None:
    types = {line.type for each in kinds_and_fields() for table in each.models for line in table.fields}
    assert types
    forbidden = ("Annotated", "tuple", "None", "Literal", "str", "dict", "JsonValue")
    assert [each for each in types if any(word in each.split() for word in forbidden)] == []


@pytest.mark.parametrize("code", every_rule())
def test_every_rule_has_a_page_with_what_why_and_how_to_mend(pages: dict[str, str], code: str) -> None:
    page = pages[f"handbook/rules/{code.lower()}.md"]
    plain = " ".join(page.split())
    rule = every_rule()[code]
    for part in (rule.what, rule.why, rule.mend):
        assert " ".join(part.split()) in plain


def test_pages_come_in_the_same_order_and_words_each_time(catalog: Catalog) -> None:
    first, second = (list(pages_of(catalog, Path("none"))) for _ in range(2))
    assert first == second
    assert len({page.path for page in first}) == len(first)
    assert isinstance(first[0], Page)
