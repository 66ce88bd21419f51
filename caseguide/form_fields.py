"""The fields of a form, and what can be answered: options and statements, wherever they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from caseguide.catalog import Catalog, Entry
from caseguide.marks import Loc
from schemas.checklist import Checklist
from schemas.common import Statement
from schemas.fields import Choice, FormField, RatingsField, RepeatField
from schemas.form import Form
from schemas.guide import Guide, Measure
from schemas.options import Option

NO_LEVEL = Option(code="none", label="None yet")
"""The answer for a checklist on which no level is reached yet."""

GOAL_PARTS = {"goal": "Goal", "sign": "How we will know", "by": "By when"}
"""What a goal is made of, and how readers see it called, on the page as on paper."""

ShowIf = dict[str, tuple[str | bool | int, ...]]
"""A condition: the answers, one of which each of these fields must have."""


class FieldAt(NamedTuple):
    """A field, and the way to it in the form."""

    loc: Loc
    field: FormField


class RatedLine(NamedTuple):
    """A statement to rate, with the points it is made of."""

    id: str
    text: str
    points: tuple[Statement, ...] = ()


def forms_of(catalog: Catalog) -> Iterator[tuple[Entry, Form]]:
    """The forms of a library."""
    for entry in catalog.of_kind("form"):
        yield entry, cast(Form, entry.model)


def questions_of(catalog: Catalog) -> Iterator[tuple[Entry, FieldAt]]:
    """Every field of every form, and the cells of rows after the field that holds them."""
    for entry, form in forms_of(catalog):
        for at in field_places(form):
            yield entry, at
            yield from ((entry, cell) for cell in cell_places(at))


def fields_of_form(form: Form) -> Iterator[FormField]:
    """All fields of a form in order; not the cells of its rows."""
    for section in form.sections:
        yield from section.fields


def field_places(form: Form) -> Iterator[FieldAt]:
    """All fields of a form in order, each with the way to it; not the cells of its rows."""
    for section, each in enumerate(form.sections):
        for position, field in enumerate(each.fields):
            yield FieldAt(("sections", section, "fields", position), field)


def cell_places(at: FieldAt) -> Iterator[FieldAt]:
    """The cells of a field that has rows; no other field has any."""
    if isinstance(at.field, RepeatField):
        for position, cell in enumerate(at.field.fields):
            yield FieldAt((*at.loc, "fields", position), cell)


def options_of(catalog: Catalog, field: Choice) -> list[Option]:
    """A field's options, written in the form or taken from a vocabulary, a checklist or a measure."""
    origin = field.options_from
    if origin and origin.vocabulary:
        vocabulary = catalog.vocabulary(origin.vocabulary)
        return [Option(code=entry.name, label=entry.label) for entry in (vocabulary.entries if vocabulary else ())]
    if origin and origin.checklist:
        checklist = checklist_of(catalog, origin.checklist)
        return [Option(code=level.id, label=level.label) for level in (checklist.levels if checklist else ())]
    if origin and origin.measure:
        found = catalog.find("measure", origin.measure)
        points = cast(Measure, found.part).points if found else ()
        return [Option(code=point.id, label=point.text) for point in points]
    return list(field.options)


def statements_of(catalog: Catalog, field: RatingsField) -> list[RatedLine]:
    """The statements to rate, written in the form or taken from a guide's fidelity measures."""
    if field.items_from is None:
        return [RatedLine(item.id, item.text) for item in field.items]
    target = catalog.find("guide", field.items_from.guide)
    if target is None:
        return []
    measures = getattr(cast(Guide, target.entry.model).measures, field.items_from.measures)
    return [RatedLine(measure.id, measure.text, measure.points) for measure in measures]


def checklist_of(catalog: Catalog, id: str) -> Checklist | None:
    """The checklist with this id."""
    target = catalog.find("checklist", id)
    return cast(Checklist, target.entry.model) if target else None
