"""Questions as the layout gets them: plain data for each type of field."""

from __future__ import annotations

from collections.abc import Collection
from functools import singledispatch
from typing import Any

from caseguide.form_fields import GOAL_PARTS, NO_LEVEL, checklist_of, options_of, statements_of
from caseguide.print.boxes import ONE_LINE
from caseguide.print.conditions import Asking, either
from caseguide.print.markdown import line, tree
from schemas.fields import (
    Answerable,
    CheckboxField,
    ChecklistLevelField,
    ChoiceField,
    ChoicesField,
    DateField,
    FormField,
    GoalField,
    LongTextField,
    NoteField,
    NumberField,
    RatingsField,
    RepeatField,
    ScaleField,
    ScoreField,
    TextField,
)
from schemas.options import Option

Data = dict[str, Any]


@singledispatch
def details(field: FormField, asking: Asking) -> Data:
    """What the layout needs to know of a question beyond its label and hint."""
    raise TypeError(f"no printed form for {type(field).__name__}")


@details.register
def _(field: TextField, asking: Asking) -> Data:
    return {"lines": 2 if field.longest > ONE_LINE else 1}


@details.register
def _(field: LongTextField, asking: Asking) -> Data:
    return {"lines": field.lines}


@details.register
def _(field: NumberField, asking: Asking) -> Data:
    return {"unit": field.unit or "", "within": within(field)}


@details.register
def _(field: DateField, asking: Asking) -> Data:
    return {"within": "day, month, year"}


@details.register
def _(field: ChoiceField, asking: Asking) -> Data:
    return {"options": _options(options_of(asking.catalog, field))}


@details.register
def _(field: ChoicesField, asking: Asking) -> Data:
    return {"options": _options(options_of(asking.catalog, field)), "amount": _amount(field)}


@details.register
def _(field: ScaleField, asking: Asking) -> Data:
    return {"least": field.least, "most": field.most, "low": field.low, "high": field.high}


@details.register
def _(field: CheckboxField, asking: Asking) -> Data:
    return {}


@details.register
def _(field: ChecklistLevelField, asking: Asking) -> Data:
    found = [checklist_of(asking.catalog, id) for id in field.checklists]
    rows = [
        {"id": id, "title": each.title, "options": _options([NO_LEVEL, *_levels(each.levels)])}
        for id, each in zip(field.checklists, found, strict=True)
        if each
    ]
    return {"rows": rows}


@details.register
def _(field: GoalField, asking: Asking) -> Data:
    return {"parts": GOAL_PARTS, "least": field.least, "most": field.most}


@details.register
def _(field: NoteField, asking: Asking) -> Data:
    return {"text": tree(field.text)}


@details.register
def _(field: ScoreField, asking: Asking) -> Data:
    return {}


@details.register
def _(field: RatingsField, asking: Asking) -> Data:
    statements = [
        {"id": each.id, "text": line(each.text), "points": [line(point.text) for point in each.points]}
        for each in statements_of(asking.catalog, field)
    ]
    return {"statements": statements, "options": _options(field.options), "notes": field.notes}


@details.register
def _(field: RepeatField, asking: Asking) -> Data:
    return {"cells": [_cell(cell, asking) for cell in field.fields], "rows": min(field.rows, field.most)}


def _cell(cell: FormField, asking: Asking) -> Data:
    """One column. What may be chosen stands in its head, or above the table where that would make the head high."""
    labels = ", ".join(asking.labels(cell).values())
    said = labels or {"date": "day, month, year"}.get(cell.type, cell.hint or "")
    if isinstance(cell, ScaleField):
        said = f"{cell.least} ({cell.low}) to {cell.most} ({cell.high})"
    return {
        "id": cell.id,
        "type": cell.type,
        "label": line(cell.label),
        "needed": isinstance(cell, Answerable) and cell.required,
        "said": line(said) if len(said) <= HIGHEST_HEAD else [],
        "before": line(said) if len(said) > HIGHEST_HEAD else [],
        "share": _share(cell, asking.labels(cell).values()),
    }


def _share(cell: FormField, labels: Collection[str]) -> float:
    """How much of a row's width a cell asks for: little, where all that may be chosen is short."""
    if labels and max(map(len, labels)) <= SHORT_CHOICE:
        return SHARES["checkbox"]
    return SHARES[cell.type] + (1 if getattr(cell, "longest", 0) > ONE_LINE else 0)


SHORT_CHOICE = 3
"""So many letters of a choice stand beside the arrow by which a list is opened, even in a narrow column."""

HIGHEST_HEAD = 60
"""So many letters fit into the head of a column beside its label."""


SHARES = {"text": 3, "long-text": 5, "number": 1.4, "date": 2.1, "choice": 2.6, "scale": 1.5, "checkbox": 1}
"""How much of a row's width each type of cell asks for."""


def within(field: NumberField) -> str:
    """The limits of a number in words."""
    if field.least is not None and field.most is not None:
        return f"{field.least:,} to {field.most:,}"
    if field.least is not None:
        return f"{field.least:,} or more"
    return f"{field.most:,} or less" if field.most is not None else ""


def _options(options: list[Option] | tuple[Option, ...]) -> list[Data]:
    return [{"code": option.code, "label": line(option.label), "letters": len(option.label)} for option in options]


def _levels(levels: tuple[Any, ...]) -> list[Option]:
    return [Option(code=level.id, label=level.label) for level in levels]


def _amount(field: ChoicesField) -> str:
    if field.least and field.most:
        return f"Tick {field.least} to {field.most}." if field.least < field.most else f"Tick {field.most}."
    return f"Tick at least {field.least}." if field.least else f"Tick {field.most} at most." if field.most else ""


def worked_out(field: ScoreField, asking: Asking) -> str:
    """How to work out a score by hand."""
    questions = " and ".join(str(asking.numbers[id]) for id in field.of if id in asking.numbers)
    if field.method == "count":
        labels = {code: label for id in field.of for code, label in asking.labels(asking.fields[id]).items()}
        words = either([f"“{labels.get(code, code)}”" for code in field.counts])
        return f"Count the answers {words} in {questions}."
    return f"{'Add up' if field.method == 'sum' else 'Take the average of'} the numbers in {questions}."
