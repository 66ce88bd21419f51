"""A page and the command judge answers alike: the same misfits, questions and scores."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from caseguide.answers import Trouble, misfits, score, shown_fields
from caseguide.catalog import Catalog
from caseguide.form_fields import fields_of_form
from schemas.fields import Answerable, ScoreField
from schemas.form import Form
from tests.fill_in.node import Modules, needs_node
from tests.fill_in.odd_answers import spoiled

pytestmark = needs_node
Examples = list[tuple[str, Form, dict[str, Any]]]
SEED, ROUNDS = 20261121, 100


def judged(catalog: Catalog, form: Form, answers: dict[str, Any]) -> dict[str, Any]:
    """What the command finds, in the page's words for troubles. What is not asked is for the importer to say."""
    found = []
    for misfit in misfits(catalog, form, answers):
        if misfit.trouble is Trouble.UNASKED or (misfit.trouble is Trouble.UNKNOWN and len(misfit.loc) == 1):
            continue
        own = isinstance(misfit.field, Answerable) and misfit.field.error
        said = misfit.sentence if own and misfit.trouble in (Trouble.MISSING, Trouble.LIMIT) else None
        found.append([list(misfit.loc), misfit.trouble.name.lower(), said])
    fields = fields_of_form(form)
    scores = {field.id: score(catalog, field, form, answers) for field in fields if isinstance(field, ScoreField)}
    return {
        "misfits": sorted(found, key=str),
        "shown": [field.id for field in shown_fields(form, answers)],
        "scores": scores,
    }


def in_the_page(modules: Modules, item: str, form: Form, answers: dict[str, Any]) -> dict[str, Any]:
    """What the page finds, in the same arrangement."""
    found = modules.ask("judge", item=item, answers=answers)
    errors = errors_of(form)
    rows = []
    for each in found["misfits"]:
        own = each["trouble"] in ("missing", "limit") and each["sentence"] in errors
        rows.append([each["at"], each["trouble"], each["sentence"] if own else None])
    return {"misfits": sorted(rows, key=str), "shown": found["shown"], "scores": found["scores"]}


def errors_of(form: Form) -> set[str]:
    """Every sentence that the form's editors wrote."""
    fields = [each for field in fields_of_form(form) for each in (field, *getattr(field, "fields", ()))]
    return {field.error for field in fields if isinstance(field, Answerable) and field.error}


def test_examples_fit_in_the_page_too(modules: Modules, examples: Examples) -> None:
    for item, _, answers in examples:
        assert modules.ask("judge", item=item, answers=answers)["misfits"] == [], item


@pytest.mark.parametrize("round", range(4))
def test_spoiled_answers_are_judged_alike(round: int, catalog: Catalog, modules: Modules, examples: Examples) -> None:
    dice = random.Random(SEED + round)
    for item, form, answers in examples:
        ids = [field.id for field in fields_of_form(form)]
        for _ in range(ROUNDS // 4):
            given = spoiled(answers, ids, dice)
            assert in_the_page(modules, item, form, given) == judged(catalog, form, given), json.dumps(given)
