"""What a form's page needs to know about its fields: options, statements and conditions in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from caseguide.catalog import Catalog
from schemas.checklist import Checklist
from schemas.common import Statement
from schemas.fields import ChoiceField, ChoicesField, FormField, Option, RatingsField
from schemas.form import Form
from schemas.guide import Guide

ShowIf = dict[str, tuple[str | bool | int, ...]]


class RatedLine(NamedTuple):
    """A statement to rate, with the points it is made of."""

    id: str
    text: str
    points: tuple[Statement, ...] = ()


def options_of(catalog: Catalog, field: ChoiceField | ChoicesField) -> list[Option]:
    """A field's options, written in the form or taken from a vocabulary or a checklist's levels."""
    origin = field.options_from
    if origin and origin.vocabulary:
        vocabulary = catalog.vocabulary(origin.vocabulary)
        return [Option(code=entry.name, label=entry.label) for entry in (vocabulary.entries if vocabulary else ())]
    if origin and origin.checklist:
        target = catalog.find("checklist", origin.checklist)
        levels = cast(Checklist, target.entry.model).levels if target else ()
        return [Option(code=level.id, label=level.label) for level in levels]
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


def fields_of_form(form: Form) -> Iterator[FormField]:
    """All fields of a form in order; not the cells of its rows."""
    for section in form.sections:
        yield from section.fields


def condition(catalog: Catalog, show_if: ShowIf, form: Form) -> str:
    """Say a condition as a sentence: `Only if “Did it take place?” is “It was held”.`."""
    fields = {field.id: field for field in fields_of_form(form)}
    parts = [
        f"“{fields[id].label}” is {' or '.join(f'“{_answer(catalog, fields[id], answer)}”' for answer in answers)}"
        for id, answers in show_if.items()
        if id in fields
    ]
    return f"Only if {' and '.join(parts)}." if parts else ""


def _answer(catalog: Catalog, field: FormField, answer: str | bool | int) -> str:
    if isinstance(answer, bool):
        return "ticked" if answer else "not ticked"
    if isinstance(field, ChoiceField | ChoicesField):
        return next((option.label for option in options_of(catalog, field) if option.code == answer), str(answer))
    return str(answer)
