"""Judging one field: whether it is answered where it must be, and as its type asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from caseguide.answers.chosen import judge_choice
from caseguide.answers.misfit import Answer, AnswerMisfit, Trouble, is_blank
from caseguide.answers.requests import request
from caseguide.answers.simple import (
    judge_checkbox,
    judge_date,
    judge_number,
    judge_scale,
    judge_text,
    judge_words,
)
from caseguide.catalog import Catalog
from schemas.fields import Answerable, CheckboxField, FormField

Judge = Callable[[Catalog, Any, Answer], Iterator[AnswerMisfit]]
"""Judges an answer that is not blank."""

CELLS: Mapping[str, Judge] = {
    "text": judge_text,
    "long-text": judge_words,
    "number": judge_number,
    "date": judge_date,
    "choice": judge_choice,
    "scale": judge_scale,
    "checkbox": judge_checkbox,
}
"""The types of field that may stand in a row."""


def judge_with(
    judges: Mapping[str, Judge], catalog: Catalog, field: FormField, given: Answer
) -> Iterator[AnswerMisfit]:
    """Judge the answer to one field, with the judge for its type."""
    if is_open(field, given):
        if isinstance(field, Answerable) and field.required:
            yield AnswerMisfit((), field, Trouble.MISSING, request(catalog, field))
    else:
        yield from judges[field.type](catalog, field, given)


def is_open(field: FormField, given: Answer) -> bool:
    """Whether the field is still to be answered. A box is answered by ticking it where it must be ticked."""
    unticked = isinstance(field, CheckboxField) and field.required and given is False
    return unticked or is_blank(given)
