"""What is worked out from answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from caseguide.answers import score
from caseguide.catalog import Catalog
from schemas.fields import ScoreField
from schemas.form import Form

CODES = [{"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"}]
FIELDS: list[dict[str, Any]] = [
    {"id": "n", "type": "number", "whole": False, "most": 10},
    {"id": "s", "type": "scale", "least": 0, "most": 3, "low": "Low", "high": "High"},
    {"id": "c", "type": "choice", "options": CODES},
    {"id": "m", "type": "choices", "options": CODES},
    {"id": "hidden", "type": "number", "show_if": {"c": ["yes"]}},
    {
        "id": "r",
        "type": "ratings",
        "required": True,
        "notes": True,
        "items": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "d", "text": "D"}],
        "options": CODES,
    },
]


@pytest.mark.parametrize(
    ("of", "method", "answers", "worked_out"),
    [
        (["n", "s"], "sum", {"n": 2, "s": 3}, 5),
        (["n", "s"], "average", {"n": 2, "s": 3}, 2.5),
        (["n", "s"], "average", {"n": 2}, 2),
        (["n"], "sum", {"n": 0.1}, 0.1),
        (["n", "s"], "sum", {}, None),
        (["n", "s"], "sum", {"n": 11, "s": 3}, 3),
        (["n"], "sum", {"n": "2"}, None),
        (["s"], "sum", {"s": 0}, 0),
        (["s", "s"], "sum", {"s": 2}, 2),
        (["hidden"], "sum", {"hidden": 4}, None),
        (["hidden"], "sum", {"hidden": 4, "c": "yes"}, 4),
        (["c", "m"], "count", {"c": "yes", "m": ["no", "yes"]}, 2),
        (["c"], "count", {"c": "no"}, 0),
        (["c"], "count", {}, None),
        (["c"], "count", {"c": "never"}, None),
        (["r"], "count", {"r": {"a": "yes", "b": {"answer": "yes", "note": "x"}, "d": "no"}}, 2),
        (["r"], "count", {"r": {"a": "yes"}}, 1),
        (["r"], "count", {"r": {"a": "yes", "b": "never"}}, None),
        (["nowhere"], "sum", {}, None),
        (["c"], "sum", {"c": "yes"}, None),
    ],
)
def test_a_score_is_worked_out_from_the_answers_that_are_asked_for_and_fit(
    of: list[str],
    method: str,
    answers: dict[str, Any],
    worked_out: float | None,
    small: Catalog,
    make_form: Callable[..., Form],
) -> None:
    field = {"id": "total", "type": "score", "of": of, "method": method, "counts": ["yes"]}
    form = make_form(*FIELDS, field)
    total = form.sections[0].fields[-1]
    assert isinstance(total, ScoreField)
    assert score(small, total, form, answers) == worked_out


def test_a_score_that_is_hidden_is_not_worked_out(small: Catalog, make_form: Callable[..., Form]) -> None:
    field = {"id": "total", "type": "score", "of": ["n"], "method": "sum", "show_if": {"c": ["yes"]}}
    form = make_form(*FIELDS, field)
    total = form.sections[0].fields[-1]
    assert isinstance(total, ScoreField)
    assert score(small, total, form, {"n": 2, "c": "no"}) is None
    assert score(small, total, form, {"n": 2, "c": "yes"}) == 2
