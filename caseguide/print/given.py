"""Answers as the layout gets them: the words to print on a filled copy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import singledispatch
from typing import Any

from caseguide.answers import Answer, Answers, score
from caseguide.answers.misfit import is_blank
from caseguide.print.conditions import Asking
from caseguide.print.marks import in_words
from schemas.fields import (
    ChecklistLevelField,
    ChoicesField,
    DateField,
    FormField,
    GoalField,
    RatingsField,
    RepeatField,
    ScoreField,
)


def given(field: FormField, asking: Asking, answers: Answers) -> Any:
    """What is to be printed as the answer to a question: words, codes to mark, or rows; none where it is blank."""
    if isinstance(field, ScoreField):
        return _number(score(asking.catalog, field, asking.form, answers))
    answer = answers.get(field.id)
    return None if is_blank(answer) else shown(field, answer, asking)


@singledispatch
def shown(field: FormField, answer: Any, asking: Asking) -> Any:
    """An answer that fits its field, in words; the layout marks codes itself."""
    return answer if isinstance(answer, bool) else _number(answer)


@shown.register
def _(field: DateField, answer: Any, asking: Asking) -> Any:
    return in_words(date.fromisoformat(answer))


@shown.register(ChoicesField)
@shown.register(ChecklistLevelField)
def _(field: ChoicesField | ChecklistLevelField, answer: Any, asking: Asking) -> Any:
    return answer


@shown.register
def _(field: RatingsField, answer: Any, asking: Asking) -> Any:
    return {id: each if isinstance(each, dict) else {"answer": each} for id, each in answer.items()}


@shown.register
def _(field: GoalField, answer: Any, asking: Asking) -> Any:
    # Other answers speak of a goal by its number.
    rows = ((number, row) for number, row in enumerate(answer, 1) if not is_blank(row))
    return [{**row, "number": str(number), "by": in_words(date.fromisoformat(row["by"]))} for number, row in rows]


@shown.register
def _(field: RepeatField, answer: Any, asking: Asking) -> Any:
    return [_row(field, row, asking) for row in answer if not is_blank(row)]


def _row(field: RepeatField, row: Mapping[str, Answer], asking: Asking) -> dict[str, str]:
    words = {cell.id: _cell(cell, row.get(cell.id), asking) for cell in field.fields}
    return {id: each for id, each in words.items() if each}


def _cell(cell: FormField, answer: Answer, asking: Asking) -> str:
    if is_blank(answer):
        return ""
    if isinstance(answer, bool):
        return "Yes" if answer else "No"
    return asking.labels(cell).get(str(answer)) or str(shown(cell, answer, asking))


def _number(answer: Any) -> str:
    """A number as people write it, an average with one place after the point."""
    if isinstance(answer, float):
        return f"{answer:,.1f}".removesuffix(".0")
    return f"{answer:,}" if isinstance(answer, int) else "" if answer is None else str(answer)
