"""Whatever stands in the answers, and however odd a form is, nothing stumbles."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseguide.answers import Answer, Trouble, misfits, score, shown_fields
from caseguide.catalog import Catalog
from caseguide.checking import catalog_rules
from caseguide.findings import Finding
from caseguide.form_fields import fields_of_form
from schemas.fields import Answerable, ScoreField
from schemas.form import Form
from tests.answers.odd_forms import ANSWERS, ANYTHING, ODD_FORMS, catalog_with
from tests.answers.valid_answers import valid_answers

FIXTURES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
quick = settings(max_examples=30, deadline=None, suppress_health_check=FIXTURES)


def forms_of(catalog: Catalog) -> list[Form]:
    return [cast(Form, entry.model) for entry in catalog.of_kind("form")]


def any_form(data: st.DataObject, catalog: Catalog) -> Form:
    return data.draw(st.sampled_from(forms_of(catalog)))


@quick
@given(st.data())
def test_valid_answers_fit(real: Catalog, data: st.DataObject) -> None:
    form = any_form(data, real)
    answers = data.draw(valid_answers(real, form))
    assert [*misfits(real, form, answers)] == []


@quick
@given(st.data())
def test_any_answer_in_place_of_a_valid_one_is_judged_without_stumbling(real: Catalog, data: st.DataObject) -> None:
    form = any_form(data, real)
    answers = data.draw(valid_answers(real, form))
    for id in data.draw(st.lists(st.sampled_from([field.id for field in fields_of_form(form)]), min_size=1)):
        answers[id] = data.draw(ANYTHING)
    judge_all(real, form, answers)


@quick
@given(ODD_FORMS, ANSWERS)
def test_odd_forms_and_odd_answers_are_judged_without_stumbling(
    small: Catalog, form: dict[str, Any], answers: dict[str, Answer]
) -> None:
    judge_all(*catalog_with(small, form), answers)


def judge_all(catalog: Catalog, form: Form, answers: dict[str, Answer]) -> None:
    """Judge, and hold what every misfit promises: a sentence, and a place that is there or could be."""
    for misfit in misfits(catalog, form, answers):
        assert misfit.sentence
        assert misfit.plain.endswith(".")
        assert leads_somewhere(answers, misfit.loc)
    for field in fields_of_form(form):
        if isinstance(field, ScoreField):
            assert isinstance(score(catalog, field, form, answers), int | float | None)


def leads_somewhere(answers: Any, loc: tuple[str | int, ...]) -> bool:
    """Whether `loc` leads to a value, or to a name that is missing in what it leads to."""
    for part in loc[:-1]:
        if isinstance(answers, dict) and part not in answers:
            return False
        answers = answers[part]
    return isinstance(answers, dict) or (isinstance(answers, list) and int(loc[-1]) < len(answers))


def found_in_forms(catalog: Catalog) -> list[Finding]:
    return [finding for rule in catalog_rules() if rule.family == "FRM" for finding in rule(catalog)]


@quick
@given(ODD_FORMS)
def test_the_rules_look_at_odd_forms_without_stumbling(small: Catalog, form: dict[str, Any]) -> None:
    catalog, _ = catalog_with(small, form)
    for finding in found_in_forms(catalog):
        assert finding.place.path.startswith("content/")
        assert finding.message.endswith(".")


@quick
@given(st.data())
def test_a_required_answer_that_is_taken_out_is_missed(real: Catalog, data: st.DataObject) -> None:
    form = any_form(data, real)
    answers = data.draw(valid_answers(real, form))
    required = [field.id for field in shown_fields(form, answers) if isinstance(field, Answerable) and field.required]
    id = data.draw(st.sampled_from(required))
    del answers[id]
    assert ((id,), Trouble.MISSING) in {(misfit.loc, misfit.trouble) for misfit in misfits(real, form, answers)}
