"""Conditions: which questions are asked, given the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from caseguide.answers.misfit import Answer
from caseguide.form_fields import ShowIf
from schemas.fields import CheckboxField, ChoiceField, ChoicesField, FormField, ScaleField
from schemas.form import Form

Answers = Mapping[str, Answer]
"""The answers to a form, by the fields' ids."""

FIXED = (ChoiceField, ChoicesField, ScaleField, CheckboxField)
"""The types of field whose possible answers are fixed, so that a condition can name them."""


def shown_fields(form: Form, answers: Answers) -> list[FormField]:
    """The fields that are asked with these answers, in order.

    A condition sees only the fields before it that are asked themselves: what is hidden counts as not answered,
    even if an old answer is still there.
    """
    shown: dict[str, FormField] = {}
    found: list[FormField] = []
    for section in form.sections:
        if not unmet(section.show_if, shown, answers):
            for field in section.fields:
                if not unmet(field.show_if, shown, answers):
                    shown.setdefault(field.id, field)
                    found.append(field)
    return found


def unmet(show_if: ShowIf | None, shown: Mapping[str, FormField], answers: Answers) -> list[str]:
    """The ids in a condition whose fields are not asked, or do not have one of the answers."""
    wanted = (show_if or {}).items()
    return [id for id, values in wanted if id not in shown or not _has_one(shown[id], answers.get(id), values)]


def _has_one(field: FormField, answer: Answer, wanted: tuple[str | bool | int, ...]) -> bool:
    return any(_same(each, value) for each in _given(field, answer) for value in wanted)


def _given(field: FormField, answer: Answer) -> Iterator[Answer]:
    """What is answered, one by one. A box that nobody touched is not ticked."""
    if isinstance(field, CheckboxField):
        yield answer is True
    elif isinstance(field, ChoicesField):
        yield from answer if isinstance(answer, list) else ()
    elif isinstance(field, FIXED):
        yield answer


def _same(answer: Answer, wanted: str | bool | int) -> bool:
    """Equal and of one kind: for Python, `true` and 1 are the same."""
    return isinstance(answer, bool) == isinstance(wanted, bool) and answer == wanted
