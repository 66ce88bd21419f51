"""A question is called unreachable when, of all answers that there are, none makes it appear, and only then."""

from __future__ import annotations

from copy import deepcopy
from functools import reduce
from itertools import product
from operator import getitem
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseguide.answers import shown_fields
from caseguide.catalog import Catalog
from caseguide.rules.form_reach import never_asked
from schemas.form import Form
from tests.answers.odd_forms import HEAD, catalog_with

OPTIONS = [{"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"}]
Way = tuple[str | int, ...]

# The last question, `e`, has no condition of its own: it is asked whenever its section is.
ORDER: dict[str, Way] = {
    "b": ("sections", 0, "fields", 1),
    "e": ("sections", 1),
    "c": ("sections", 1, "fields", 0),
    "d": ("sections", 1, "fields", 1),
}


def conditions(earlier: str) -> st.SearchStrategy[Any]:
    answers = st.sampled_from([["yes"], ["no"], ["yes", "no"]])
    return st.dictionaries(st.sampled_from(earlier), answers, max_size=2)


def question(id: str, show_if: dict[str, Any] | None = None) -> dict[str, Any]:
    field = {"id": id, "label": id, "type": "choice", "options": OPTIONS}
    return field | {"show_if": show_if} if show_if else field


@st.composite
def forms(draw: st.DrawFn) -> dict[str, Any]:
    """Two sections, of which the second may have a condition."""
    first = [question("a"), question("b", draw(conditions("a")))]
    second = [question("c", draw(conditions("ab"))), question("d", draw(conditions("abc"))), question("e")]
    part = {"id": "second-part", "title": "Second", "fields": second}
    if show_if := draw(conditions("ab")):
        part["show_if"] = show_if
    return HEAD | {"sections": [{"id": "first-part", "title": "First", "fields": first}, part]}


def is_ever_asked(form: dict[str, Any], id: str) -> bool:
    model = Form.model_validate(form)
    every = (dict(zip("abcd", given, strict=True)) for given in product(["yes", "no", None], repeat=4))
    return any(field.id == id for answers in every for field in shown_fields(model, answers))


def to_mend(form: dict[str, Any]) -> list[Way]:
    """The ways to the conditions to take out, one after the other, until every question is asked at times."""
    form, found = deepcopy(form), []
    for id, way in ORDER.items():
        if not is_ever_asked(form, id):
            found.append(way)
            reduce(getitem, way, form).pop("show_if")  # type: ignore[arg-type]
    return found


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(forms())
def test_what_is_called_unreachable_is_never_asked_and_nothing_else_is(small: Catalog, form: dict[str, Any]) -> None:
    catalog, _ = catalog_with(small, form)
    (entry,) = catalog.of_kind("form")
    told = [finding.place for finding in never_asked(catalog)]
    assert told == [entry.place((*way, "show_if", "[key]")) for way in to_mend(form)]
