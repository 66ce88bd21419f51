"""Judging all answers to a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from caseguide.answers.cells import CELLS, Judge, judge_with
from caseguide.answers.chosen import judge_choices, judge_levels, judge_ratings
from caseguide.answers.conditions import Answers, shown_fields, unmet
from caseguide.answers.misfit import AnswerMisfit, Trouble, is_blank
from caseguide.answers.rows import judge_goals, judge_rows
from caseguide.catalog import Catalog
from caseguide.form_fields import fields_of_form
from caseguide.words import near, one_of
from schemas.fields import Answerable, FormField
from schemas.form import Form

JUDGES: Mapping[str, Judge] = {
    **CELLS,
    "choices": judge_choices,
    "checklist-level": judge_levels,
    "goal": judge_goals,
    "ratings": judge_ratings,
    "repeat": judge_rows,
}
"""The types of field that can be answered."""


def misfits(catalog: Catalog, form: Form, answers: Answers) -> Iterator[AnswerMisfit]:
    """Everything that does not fit in the answers to a form: first what is not asked, then field by field."""
    shown = {field.id: field for field in shown_fields(form, answers)}
    unknown = [*_unknown(form, answers)]
    wrong = [misfit.below(id) for id, field in shown.items() for misfit in judge(catalog, field, answers)]
    doubtful = {misfit.loc[0] for misfit in wrong}
    doubtful |= {id for id in shown if any(misfit.means(id) for misfit in unknown)}
    yield from unknown
    yield from _not_asked(form, answers, shown, doubtful)
    yield from wrong


def judge(catalog: Catalog, field: FormField, answers: Answers) -> Iterator[AnswerMisfit]:
    """What does not fit in the answer to one field that is asked."""
    if isinstance(field, Answerable):
        yield from judge_with(JUDGES, catalog, field, answers.get(field.id))


def _unknown(form: Form, answers: Answers) -> Iterator[AnswerMisfit]:
    fields = {field.id: field for field in fields_of_form(form)}
    for id in answers:
        if id not in fields:
            plain = f"There is no question `{id}` in this form."
            yield AnswerMisfit((id,), None, Trouble.UNKNOWN, plain, near(id, fields))


def _not_asked(
    form: Form, answers: Answers, shown: Mapping[str, FormField], doubtful: set[str | int]
) -> Iterator[AnswerMisfit]:
    """Answers to what is not asked. What hangs on a doubtful answer is not told: one mistake, one sentence."""
    hanging = set(doubtful)
    for section in form.sections:
        for field in section.fields:
            blocking = [*unmet(section.show_if, shown, answers), *unmet(field.show_if, shown, answers)]
            if not hanging.isdisjoint(blocking):
                hanging.add(field.id)
            elif not is_blank(answers.get(field.id)):
                yield from _unasked(field, blocking, field.id in shown)


def _unasked(field: FormField, blocking: list[str], is_shown: bool) -> Iterator[AnswerMisfit]:
    if not isinstance(field, Answerable):
        reason = "worked out from other answers" if field.type == "score" else "a note to read"
        plain = f"“{field.label}” is {reason}, so it has no answer."
        yield AnswerMisfit((field.id,), field, Trouble.UNASKED, plain, "Take it out.")
    elif not is_shown:
        plain = f"“{field.label}” is not asked with these answers."
        hint = f"Take it out, or mend the answer to {one_of(dict.fromkeys(blocking))}." if blocking else "Take it out."
        yield AnswerMisfit((field.id,), field, Trouble.UNASKED, plain, hint)
