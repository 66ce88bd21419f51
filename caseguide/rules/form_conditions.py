"""FRM: conditions, which say when a question is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from caseguide.answers.conditions import FIXED
from caseguide.catalog import Catalog, Entry
from caseguide.form_fields import ShowIf, cell_places, field_places, fields_of_form, forms_of, options_of
from caseguide.marks import Loc
from caseguide.rules import Problem, rule
from caseguide.words import near, one_of
from schemas.fields import CheckboxField, ChoiceField, ChoicesField, FormField, ScaleField
from schemas.form import Form


class _Condition(NamedTuple):
    """One line of a condition: where it stands, the field that it names, and the fields before it."""

    entry: Entry
    loc: Loc
    id: str
    answers: tuple[str | bool | int, ...]
    before: dict[str, FormField]
    every: dict[str, FormField]
    cells: frozenset[str]


@rule("FRM009")
def condition_on_unknown(catalog: Catalog) -> Iterator[Problem]:
    """A condition names a question that does not exist.

    Why: the question with this condition would never be asked.

    Mend: check the spelling against the `id:` of the question that is meant. It must be a question of the form
    itself, not one in a row.
    """
    for condition in _conditions(catalog):
        if condition.id not in condition.every:
            place = condition.entry.place((*condition.loc, "[key]"))
            message = f"This condition names `{condition.id}`, which is no question of this form."
            yield Problem(place, message, _hint(condition))


@rule("FRM010")
def condition_looks_ahead(catalog: Catalog) -> Iterator[Problem]:
    """A condition names a question that comes later, or its own.

    Why: people answer from top to bottom. What they have not been asked yet cannot open or close a question.

    Mend: move the question with the condition below the one that it names. A section's condition names a
    question of a section before it.
    """
    for condition in _conditions(catalog):
        if condition.id in condition.every and condition.id not in condition.before:
            place = condition.entry.place((*condition.loc, "[key]"))
            message = f"“{condition.every[condition.id].label}” does not come before this condition."
            yield Problem(place, message, "A condition can only look back. Move one of the two.")


@rule("FRM011")
def condition_without_fixed_answers(catalog: Catalog) -> Iterator[Problem]:
    """A condition names a question whose answers are not fixed.

    Why: what people write in their own words cannot be compared with a list of answers.

    Mend: name a question of the type `choice`, `choices`, `scale` or `checkbox`.
    """
    for condition in _conditions(catalog):
        field = condition.before.get(condition.id)
        if field and not isinstance(field, FIXED):
            place = condition.entry.place((*condition.loc, "[key]"))
            message = f"A condition cannot look at “{field.label}”, because its type is `{field.type}`."
            hint = "It can look at a `choice`, `choices`, `scale` or `checkbox`."
            yield Problem(place, message, hint)


@rule("FRM012")
def condition_on_impossible_answer(catalog: Catalog) -> Iterator[Problem]:
    """A condition waits for an answer that nobody can give.

    Why: the question would never be asked.

    Mend: use the code of an option, `true` or `false` for a box to tick, or a number of the scale.
    """
    for condition in _conditions(catalog):
        field = condition.before.get(condition.id)
        possible = possible_answers(catalog, field) if field else []
        for position, answer in enumerate(condition.answers):
            if field and possible and _key(answer) not in {_key(each) for each in possible}:
                place = condition.entry.place((*condition.loc, position))
                yield Problem(place, f"{_shown(answer)} is no answer to “{field.label}”.", _meant(answer, possible))


@rule("FRM013")
def condition_on_cell(catalog: Catalog) -> Iterator[Problem]:
    """A field in a row has a condition.

    Why: all rows have the same columns, on the screen and on paper.

    Mend: take the condition out, or give it to the question that holds the rows.
    """
    for entry, form in forms_of(catalog):
        for at in field_places(form):
            for loc, cell in cell_places(at):
                if cell.show_if is not None:
                    message = f"“{cell.label}” stands in a row, so it cannot have a condition."
                    hint = "Take it out, or give it to the question that holds the rows."
                    yield Problem(entry.place((*loc, "show_if", "[key]")), message, hint)


def possible_answers(catalog: Catalog, field: FormField) -> list[str | bool | int]:
    """The answers that a field can have, where these are fixed and known."""
    match field:
        case ChoiceField() | ChoicesField():
            return [option.code for option in options_of(catalog, field)]
        case ScaleField():
            return [*range(field.least, field.most + 1)]
        case CheckboxField():
            return [True, False]
        case _:
            return []


def _conditions(catalog: Catalog) -> Iterator[_Condition]:
    """Every line of every condition, except those of cells."""
    for entry, form in forms_of(catalog):
        every = {field.id: field for field in fields_of_form(form)}
        cells = frozenset(cell.field.id for at in field_places(form) for cell in cell_places(at))
        for loc, show_if, before in _places(form):
            for id, answers in (show_if or {}).items():
                yield _Condition(entry, (*loc, "show_if", id), id, answers, before, every, cells)


def _places(form: Form) -> Iterator[tuple[Loc, ShowIf | None, dict[str, FormField]]]:
    before: dict[str, FormField] = {}
    for at, section in enumerate(form.sections):
        yield ("sections", at), section.show_if, dict(before)
        for position, field in enumerate(section.fields):
            yield ("sections", at, "fields", position), field.show_if, dict(before)
            before.setdefault(field.id, field)


def _hint(condition: _Condition) -> str:
    if condition.id in condition.cells:
        return f"`{condition.id}` stands in a row. A condition can only look at a question outside of rows."
    if hint := near(condition.id, condition.every):
        return hint
    names = [id for id, field in condition.before.items() if isinstance(field, FIXED)]
    return f"It can be {one_of(names)}." if names else "No question before it could be named."


def _meant(answer: str | bool | int, possible: list[str | bool | int]) -> str:
    words = [_shown(each).strip("`") for each in possible]
    typed = _shown(answer).strip("`")
    if typed in words:
        return "Take the quotes off." if isinstance(answer, str) else f'Put quotes around it: `"{typed}"`.'
    return near(typed, words) or f"It can be {one_of(words)}."


def _key(answer: str | bool | int) -> tuple[bool, str | bool | int]:
    """For Python, `true` and 1 are the same; for a form they are not."""
    return isinstance(answer, bool), answer


def _shown(answer: str | bool | int) -> str:
    return f"`{str(answer).lower() if isinstance(answer, bool) else answer}`"
