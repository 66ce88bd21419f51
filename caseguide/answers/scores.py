"""Scores: numbers worked out from answers, never typed."""

from __future__ import annotations

import math
from collections.abc import Iterator

from caseguide.answers.chosen import rating_in
from caseguide.answers.conditions import Answers, shown_fields
from caseguide.answers.judging import judge
from caseguide.answers.misfit import Answer, Trouble
from caseguide.answers.simple import is_number
from caseguide.catalog import Catalog
from schemas.fields import ChoiceField, ChoicesField, FormField, NumberField, RatingsField, ScaleField, ScoreField
from schemas.form import Form

MEASURED = (NumberField, ScaleField)
"""The types of field that have a sum and an average."""

COUNTED = (ChoiceField, ChoicesField, RatingsField)
"""The types of field whose answers are codes that can be counted."""


def score(catalog: Catalog, field: ScoreField, form: Form, answers: Answers) -> int | float | None:
    """A score, or none where it is not asked for or nothing is answered yet that it could be worked out from.

    Answers that are hidden or do not fit are left out; ratings count from the first statement that is rated.
    An average is not rounded: that is for whoever shows it.
    """
    asked = shown_fields(form, answers)
    if field not in asked:
        return None
    fitting = [each for each in asked if each.id in field.of and _fits(catalog, each, answers)]
    if field.method == "count":
        given = [code for each in fitting for code in _codes(each, answers.get(each.id))]
        return sum(code in field.counts for code in given) if given else None
    return _measure(field.method, [number for each in fitting for number in _numbers(each, answers.get(each.id))])


def _fits(catalog: Catalog, field: FormField, answers: Answers) -> bool:
    return all(misfit.trouble is Trouble.MISSING for misfit in judge(catalog, field, answers))


def _measure(method: str, numbers: list[int | float]) -> int | float | None:
    if not numbers:
        return None
    total = sum(numbers) if all(isinstance(number, int) for number in numbers) else math.fsum(numbers)
    return total if method == "sum" else total / len(numbers)


def _numbers(field: FormField, answer: Answer) -> Iterator[int | float]:
    if isinstance(field, MEASURED) and is_number(answer):
        yield answer


def _codes(field: FormField, answer: Answer) -> Iterator[str]:
    """The codes that were chosen, for ratings one a statement."""
    given: list[Answer] = []
    if isinstance(field, ChoiceField):
        given = [answer]
    elif isinstance(field, ChoicesField) and isinstance(answer, list):
        given = answer
    elif isinstance(field, RatingsField) and isinstance(answer, dict):
        given = [rating_in(each) for each in answer.values()]
    yield from (code for code in given if isinstance(code, str) and code)
