"""The boxes of a fillable sheet: what a PDF reader is told about each place where something is written or ticked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import singledispatch

from caseguide.catalog import Catalog
from caseguide.form_fields import GOAL_PARTS, NO_LEVEL, checklist_of, options_of, statements_of
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
    NumberField,
    Question,
    RatingsField,
    RepeatField,
    ScaleField,
    ScoreField,
    TextField,
)
from schemas.form import Form
from schemas.options import Option

TICKED = "true"
"""The export value of a ticked box that is no option: what answers call it too."""

LETTERS, LARGE_LETTERS = 10.5, 16
"""How many points high the words of a sheet are, those that are printed and those that are typed."""

ONE_LINE = 90
"""So many letters fit on one line of a sheet; a longer short answer gets a second line."""


class BoxKind(StrEnum):
    """What a reader does with a box."""

    LINE = "line"
    LINES = "lines"
    TICK = "tick"
    ONE = "one"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Box:
    """One field of a PDF. Its name is the way to the answer: `next-steps.1.step`, rows counted from 1."""

    name: str
    kind: BoxKind
    tooltip: str
    required: bool = False
    longest: int | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class At:
    """Where the boxes of a field stand: their name, what their tooltips begin with, and whether they must be filled."""

    name: str
    lead: str = ""
    required: bool = False
    narrow: bool = False

    def tooltip(self, field: Question) -> str:
        """What a reader is told: the label, and the hint."""
        label = f"{self.lead}{field.label}"
        ended = label if label[-1] in ".?!" else f"{label}."
        return f"{ended} {field.hint}" if field.hint else label


def boxes_of_form(catalog: Catalog, form: Form, prefix: str = "") -> Iterator[Box]:
    """All boxes of a form in the order in which people read them."""
    for section in form.sections:
        for field in section.fields:
            unconditional = not (section.show_if or field.show_if)
            required = isinstance(field, Answerable) and field.required and unconditional
            yield from boxes_of(field, catalog, At(f"{prefix}{field.id}", required=required))


@singledispatch
def boxes_of(field: FormField, catalog: Catalog, at: At) -> Iterator[Box]:
    """The boxes of one field; a note has none."""
    yield from ()


@boxes_of.register
def _(field: TextField, catalog: Catalog, at: At) -> Iterator[Box]:
    kind = BoxKind.LINES if field.longest > ONE_LINE or at.narrow else BoxKind.LINE
    yield Box(at.name, kind, at.tooltip(field), at.required, field.longest)


@boxes_of.register
def _(field: LongTextField, catalog: Catalog, at: At) -> Iterator[Box]:
    yield Box(at.name, BoxKind.LINES, at.tooltip(field), at.required, field.longest)


@boxes_of.register(NumberField)
@boxes_of.register(DateField)
@boxes_of.register(ScoreField)
def _(field: NumberField | DateField | ScoreField, catalog: Catalog, at: At) -> Iterator[Box]:
    yield Box(at.name, BoxKind.LINE, at.tooltip(field), at.required)


@boxes_of.register
def _(field: ChoiceField, catalog: Catalog, at: At) -> Iterator[Box]:
    kind = BoxKind.LIST if at.narrow else BoxKind.ONE
    yield Box(at.name, kind, at.tooltip(field), at.required, options=tuple(options_of(catalog, field)))


@boxes_of.register
def _(field: ScaleField, catalog: Catalog, at: At) -> Iterator[Box]:
    numbers = range(field.least, field.most + 1)
    ends = {field.least: f" ({field.low})", field.most: f" ({field.high})"}
    options = tuple(Option(code=str(number), label=f"{number}{ends.get(number, '')}") for number in numbers)
    yield Box(at.name, BoxKind.LIST if at.narrow else BoxKind.ONE, at.tooltip(field), at.required, options=options)


@boxes_of.register
def _(field: CheckboxField, catalog: Catalog, at: At) -> Iterator[Box]:
    yield Box(at.name, BoxKind.TICK, at.tooltip(field), at.required, options=(Option(code=TICKED, label="Yes"),))


@boxes_of.register
def _(field: ChoicesField, catalog: Catalog, at: At) -> Iterator[Box]:
    for option in options_of(catalog, field):
        yield Box(f"{at.name}.{option.code}", BoxKind.TICK, f"{at.tooltip(field)} {option.label}", options=(option,))


@boxes_of.register
def _(field: ChecklistLevelField, catalog: Catalog, at: At) -> Iterator[Box]:
    for id in field.checklists:
        checklist = checklist_of(catalog, id)
        levels = (Option(code=level.id, label=level.label) for level in (checklist.levels if checklist else ()))
        told = f"{field.label}: {checklist.title if checklist else id}. {field.hint or ''}".strip()
        yield Box(f"{at.name}.{id}", BoxKind.ONE, told, at.required, options=(NO_LEVEL, *levels))


@boxes_of.register
def _(field: RatingsField, catalog: Catalog, at: At) -> Iterator[Box]:
    for line in statements_of(catalog, field):
        answer = f"{at.name}.{line.id}.answer" if field.notes else f"{at.name}.{line.id}"
        yield Box(answer, BoxKind.ONE, f"{field.label}: {line.text}", at.required, options=field.options)
        if field.notes:
            yield Box(f"{at.name}.{line.id}.note", BoxKind.LINES, f"Notes on: {line.text}")


@boxes_of.register
def _(field: GoalField, catalog: Catalog, at: At) -> Iterator[Box]:
    for number in range(1, field.most + 1):
        for part, label in GOAL_PARTS.items():
            kind = BoxKind.LINE if part == "by" else BoxKind.LINES
            required = at.required and number <= field.least
            yield Box(f"{at.name}.{number}.{part}", kind, f"{field.label}, goal {number}: {label}", required)


@boxes_of.register
def _(field: RepeatField, catalog: Catalog, at: At) -> Iterator[Box]:
    for number in range(1, min(field.rows, field.most) + 1):
        for cell in field.fields:
            required = at.required and cell.required and number <= max(field.least, 1)
            lead = f"{field.label}, row {number}: "
            yield from boxes_of(cell, catalog, At(f"{at.name}.{number}.{cell.id}", lead, required, narrow=True))
