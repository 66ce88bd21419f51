"""Random answers to a form that fit: whatever is fed with answers can be tried with these."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from caseguide.answers import Answer, shown_fields
from caseguide.catalog import Catalog
from caseguide.form_fields import NO_LEVEL, checklist_of, fields_of_form, options_of, statements_of
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
    RatingsField,
    RepeatField,
    ScaleField,
    TextField,
)
from schemas.form import Form

Strategy = st.SearchStrategy[Any]

LETTERS = st.characters(exclude_categories=("C", "Zl", "Zp"))
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31)).map(date.isoformat)


@st.composite
def valid_answers(draw: st.DrawFn, catalog: Catalog, form: Form) -> dict[str, Answer]:
    """Answers to a form in which every question that is asked is answered, or left open where it may be."""
    answers: dict[str, Answer] = {}
    for field in fields_of_form(form):
        if not isinstance(field, Answerable) or not any(field is each for each in shown_fields(form, answers)):
            continue
        if field.required or draw(st.booleans()):
            answers[field.id] = draw(valid_answer(catalog, field))
    return answers


def valid_answer(catalog: Catalog, field: FormField) -> Strategy:
    """An answer to one field."""
    match field:
        case TextField():
            return words(LETTERS, min(field.longest, 30))
        case LongTextField():
            return words(LETTERS | st.just("\n"), min(field.longest, 60))
        case NumberField():
            return _numbers(field)
        case DateField():
            return DAYS
        case ScaleField():
            return st.integers(field.least, field.most)
        case CheckboxField():
            return st.just(True) if field.required else st.booleans()
        case _:
            return _of_several(catalog, field)


def words(letters: st.SearchStrategy[str], longest: int) -> Strategy:
    """Words that are not blank."""
    return st.text(letters, min_size=1, max_size=longest).filter(lambda text: bool(text.strip()))


def _of_several(catalog: Catalog, field: FormField) -> Strategy:
    match field:
        case ChoiceField():
            return st.sampled_from([option.code for option in options_of(catalog, field)])
        case ChoicesField():
            codes = [option.code for option in options_of(catalog, field)]
            return st.lists(st.sampled_from(codes), unique=True, min_size=field.least or 1, max_size=field.most)
        case ChecklistLevelField():
            return _each({id: _levels(catalog, id) for id in field.checklists}, field.required)
        case RatingsField():
            return _each({line.id: _rating(field) for line in statements_of(catalog, field)}, field.required)
        case GoalField():
            goal = st.fixed_dictionaries({"goal": words(LETTERS, 30), "sign": words(LETTERS, 30), "by": DAYS})
            return st.lists(goal, min_size=max(field.least, 1), max_size=field.most)
        case RepeatField():
            return st.lists(_row(catalog, field), min_size=max(field.least, 1), max_size=min(field.most, 4))
        case _:
            return st.nothing()


def _numbers(field: NumberField) -> Strategy:
    least, most = field.least, field.most
    if field.whole:
        return st.integers(-999 if least is None else int(least), 99_999 if most is None else int(most))
    return st.floats(least, most, allow_nan=False, allow_infinity=False).filter(lambda number: abs(number) < 10**9)


def _levels(catalog: Catalog, checklist: str) -> Strategy:
    found = checklist_of(catalog, checklist)
    return st.sampled_from([NO_LEVEL.code, *(level.id for level in (found.levels if found else ()))])


def _rating(field: RatingsField) -> Strategy:
    code = st.sampled_from([option.code for option in field.options])
    noted = st.fixed_dictionaries({"answer": code}, optional={"note": words(LETTERS, 30)})
    return code | noted if field.notes else code


def _each(strategies: dict[str, Strategy], every: bool) -> Strategy:
    return st.fixed_dictionaries(strategies) if every else st.fixed_dictionaries({}, optional=strategies)


def _row(catalog: Catalog, field: RepeatField) -> Strategy:
    asked = {cell.id: valid_answer(catalog, cell) for cell in field.fields if cell.required}
    left = {cell.id: valid_answer(catalog, cell) for cell in field.fields if not cell.required}
    return st.fixed_dictionaries(asked, optional=left).filter(bool)
