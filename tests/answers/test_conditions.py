"""Which questions are asked, and what becomes of answers to those that are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from caseguide.answers import Trouble, misfits, shown_fields
from caseguide.catalog import Catalog
from schemas.form import Form

MakeForm = Callable[..., Form]

HELD = {"id": "held", "type": "choice", "options": [{"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"}]}
TICK = {"id": "tick", "type": "checkbox"}
SCALE = {"id": "scale", "type": "scale", "least": 0, "most": 3, "low": "Low", "high": "High"}
KINDS = {"id": "kinds", "type": "choices", "options": [{"code": "a", "label": "A"}, {"code": "b", "label": "B"}]}


def asked(form: Form, answers: dict[str, Any]) -> list[str]:
    return [field.id for field in shown_fields(form, answers)]


@pytest.mark.parametrize(
    ("first", "show_if", "answers", "is_asked"),
    [
        (HELD, {"held": ["no"]}, {"held": "no"}, True),
        (HELD, {"held": ["no"]}, {"held": "yes"}, False),
        (HELD, {"held": ["no", "yes"]}, {"held": "yes"}, True),
        (HELD, {"held": ["no"]}, {}, False),
        (HELD, {"held": ["no"]}, {"held": ["no"]}, False),
        (KINDS, {"kinds": ["a"]}, {"kinds": ["b", "a"]}, True),
        (KINDS, {"kinds": ["a"]}, {"kinds": ["b"]}, False),
        (KINDS, {"kinds": ["a"]}, {"kinds": "a"}, False),
        (TICK, {"tick": [True]}, {"tick": True}, True),
        (TICK, {"tick": [False]}, {}, True),
        (TICK, {"tick": [True]}, {"tick": 1}, False),
        (SCALE, {"scale": [0, 1]}, {"scale": 1}, True),
        (SCALE, {"scale": [1]}, {"scale": True}, False),
        (SCALE, {"scale": [1]}, {"scale": 2}, False),
        (SCALE, {"elsewhere": ["x"]}, {"elsewhere": "x"}, False),
        (SCALE, {"q": ["x"]}, {"q": "x"}, False),
    ],
)
def test_a_question_is_asked_when_each_named_field_has_one_of_the_answers(
    first: dict[str, Any], show_if: dict[str, Any], answers: dict[str, Any], is_asked: bool, make_form: MakeForm
) -> None:
    form = make_form(first, {"id": "q", "type": "text", "show_if": show_if})
    assert ("q" in asked(form, answers)) is is_asked


def test_every_line_of_a_condition_must_hold(make_form: MakeForm) -> None:
    form = make_form(HELD, TICK, {"id": "q", "type": "text", "show_if": {"held": ["no"], "tick": [True]}})
    assert asked(form, {"held": "no"}) == ["held", "tick"]
    assert asked(form, {"held": "no", "tick": True}) == ["held", "tick", "q"]


def test_a_hidden_section_hides_its_questions_and_what_depends_on_them(make_form: MakeForm) -> None:
    part = {"show_if": {"held": ["yes"]}, "fields": [{**TICK, "label": "Tick"}]}
    last = {"fields": [{"id": "q", "type": "text", "label": "Q", "show_if": {"tick": [True]}}]}
    form = make_form(HELD, part=part, last=last)
    assert asked(form, {"held": "yes", "tick": True}) == ["held", "tick", "q"]
    assert asked(form, {"held": "no", "tick": True}) == ["held"]


def test_a_condition_cannot_look_ahead(make_form: MakeForm) -> None:
    form = make_form({"id": "q", "type": "text", "show_if": {"tick": [True]}}, TICK)
    assert asked(form, {"tick": True}) == ["tick"]


def test_a_question_that_is_hidden_need_not_be_answered(small: Catalog, make_form: MakeForm) -> None:
    form = make_form(HELD, {"id": "q", "type": "text", "required": True, "show_if": {"held": ["no"]}})
    assert [*misfits(small, form, {"held": "yes"})] == []
    assert [misfit.trouble for misfit in misfits(small, form, {"held": "no"})] == [Trouble.MISSING]


def test_an_answer_to_a_hidden_question_names_the_question_to_look_at(small: Catalog, make_form: MakeForm) -> None:
    form = make_form(HELD, {"id": "q", "type": "text", "show_if": {"held": ["no"]}})
    (misfit,) = misfits(small, form, {"held": "yes", "q": "because"})
    assert (misfit.loc, misfit.trouble) == (("q",), Trouble.UNASKED)
    assert misfit.sentence == "“Question” is not asked with these answers."
    assert misfit.hint == "Take it out, or mend the answer to `held`."


def test_a_hidden_question_may_be_there_without_an_answer(small: Catalog, make_form: MakeForm) -> None:
    form = make_form(HELD, {"id": "q", "type": "text", "show_if": {"held": ["no"]}})
    assert [*misfits(small, form, {"held": "yes", "q": ""})] == []


@pytest.mark.parametrize("wrong", [{"held": "nno"}, {"hedl": "no"}, {"held": ["no"]}])
def test_what_hangs_on_a_slip_of_the_finger_is_not_told_again(
    wrong: dict[str, Any], small: Catalog, make_form: MakeForm
) -> None:
    why = {"id": "why", "type": "choice", "options": HELD["options"], "show_if": {"held": ["no"]}}
    more = {"id": "more", "type": "text", "show_if": {"why": ["yes"]}}
    answers = {**wrong, "why": "yes", "more": "because"}
    (misfit,) = misfits(small, make_form(HELD, why, more), answers)
    assert misfit.loc[0] in wrong


def test_an_answer_to_an_unknown_question_offers_the_nearest(small: Catalog, make_form: MakeForm) -> None:
    (misfit,) = misfits(small, make_form(HELD), {"hled": "yes"})
    assert (misfit.field, misfit.trouble) == (None, Trouble.UNKNOWN)
    assert (misfit.sentence, misfit.hint) == ("There is no question `hled` in this form.", "Did you mean `held`?")
