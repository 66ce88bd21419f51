"""The shape of a form or a checklist: what its page needs to know to take answers, as plain data.

The page carries it as JSON. Whoever reads a record in Python uses the same shape, so the two cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from caseguide.answers.requests import amount, request
from caseguide.catalog import Catalog, Entry
from caseguide.form_fields import GOAL_PARTS, NO_LEVEL, checklist_of, options_of, statements_of
from schemas.checklist import Checklist
from schemas.fields import (
    Answerable,
    CheckboxField,
    ChecklistLevelField,
    ChoiceField,
    ChoicesField,
    FormField,
    GoalField,
    RatingsField,
    RepeatField,
)
from schemas.form import Form, Section
from schemas.options import Option

Shape = dict[str, Any]
Words = Callable[[str], str]
"""Makes Markdown plain words."""

GOAL_CELLS: tuple[Shape, ...] = (
    {"id": "goal", "type": "text", "label": GOAL_PARTS["goal"], "hint": "", "required": True, "ask": "Write the goal."},
    {
        "id": "sign",
        "type": "text",
        "label": GOAL_PARTS["sign"],
        "hint": "",
        "required": True,
        "ask": "Write how you will know that the goal is met.",
    },
    {
        "id": "by",
        "type": "date",
        "label": GOAL_PARTS["by"],
        "hint": "",
        "required": True,
        "ask": "Enter the day for the goal.",
    },
)
"""What is asked for each goal."""

KEPT = ("longest", "least", "most", "whole", "unit", "low", "high", "notes", "of", "method", "counts")
"""What a field says that the page needs as it stands."""


def shape_of(catalog: Catalog, entry: Entry, words: Words = str) -> Shape:
    """The shape of a form or a checklist."""
    shape = {"item": entry.address, "title": words(entry.item.title)}
    if entry.kind.name == "checklist":
        return {**shape, "levels": _levels(cast(Checklist, entry.model), words)}
    return {**shape, "sections": [_section(catalog, each, words) for each in cast(Form, entry.model).sections]}


def _levels(checklist: Checklist, words: Words) -> list[Shape]:
    return [
        {
            "id": level.id,
            "label": words(level.label),
            "items": [{"id": item.id, "text": words(item.text), "required": item.required} for item in level.items],
        }
        for level in checklist.levels
    ]


def _section(catalog: Catalog, section: Section, words: Words) -> Shape:
    made: Shape = {"id": section.id, "title": words(section.title)}
    if section.show_if:
        made["show_if"] = section.show_if
    return made | {"fields": [_field(catalog, field, words) for field in section.fields]}


def _field(catalog: Catalog, field: FormField, words: Words) -> Shape:
    made: Shape = {"id": field.id, "type": field.type, "label": words(field.label)}
    if field.show_if:
        made["show_if"] = field.show_if
    if isinstance(field, Answerable):
        made |= {"required": field.required, "ask": ask(catalog, field)}
        if field.error:
            made["error"] = words(field.error)
    made |= {name: getattr(field, name) for name in KEPT if getattr(field, name, None) not in (None, ())}
    return made | _choices(catalog, field, words)


def _choices(catalog: Catalog, field: FormField, words: Words) -> Shape:
    """What can be chosen, rated or filled in row by row."""
    match field:
        case ChoiceField() | ChoicesField():
            return {"options": _options(options_of(catalog, field), words)}
        case RatingsField():
            lines = [{"id": line.id, "text": words(line.text)} for line in statements_of(catalog, field)]
            return {"options": _options(field.options, words), "statements": lines}
        case ChecklistLevelField():
            return {"checklists": [_checklist(catalog, id, words) for id in dict.fromkeys(field.checklists)]}
        case RepeatField():
            return {"cells": [_field(catalog, cell, words) for cell in field.fields]}
        case GoalField():
            return {"cells": list(GOAL_CELLS)}
        case _:
            return {}


def _options(options: list[Option] | tuple[Option, ...], words: Words) -> list[Shape]:
    return [{"code": option.code, "label": words(option.label)} for option in options]


def _checklist(catalog: Catalog, id: str, words: Words) -> Shape:
    found = checklist_of(catalog, id)
    levels = [{"code": level.id, "label": words(level.label)} for level in found.levels] if found else []
    return {
        "id": id,
        "title": words(found.title) if found else id,
        "options": [*_options((NO_LEVEL,), words), *levels],
    }


def ask(catalog: Catalog, field: FormField) -> str:
    """What a field asks for, in the words of whoever fills it in: labels are on the page, codes are not."""
    match field:
        case ChoiceField():
            return "Choose one of the options."
        case ChoicesField():
            some = field.least or field.most is not None
            return f"Choose {amount(field.least, field.most, 'option') if some else 'one or more options'}."
        case CheckboxField():
            return "Tick the box."
        case ChecklistLevelField():
            return "Choose a level for each checklist."
        case RatingsField():
            return "Choose an answer for each statement."
        case GoalField():
            return f"Enter {amount(field.least, field.most, 'goal')}, each with a sign and a day."
        case _:
            return request(catalog, field).replace("`", "")
