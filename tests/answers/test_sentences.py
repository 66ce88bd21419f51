"""One answer, one field: what people are told when it does not fit. The table is in sentences.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from caseguide.answers import AnswerMisfit, misfits
from caseguide.catalog import Catalog
from caseguide.reading import read_yaml
from schemas.fields import FormField
from schemas.form import Form

SOURCE, FINDINGS = read_yaml(Path(__file__).parent, "sentences.yml")
CASES: list[dict[str, Any]] = SOURCE.data["cases"] if SOURCE else []
TYPES = {model.model_fields["type"].annotation for model in FormField.__args__[0].__args__}


def said(misfit: AnswerMisfit) -> str:
    return f"{'.'.join(str(part) for part in misfit.loc)}: {misfit.sentence}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["it"])
def test_the_sentence_says_what_to_do(case: dict[str, Any], small: Catalog, make_form: Callable[..., Form]) -> None:
    form = make_form({"id": "q", **case["field"]})
    found = [*misfits(small, form, {"q": case["answer"]} if "answer" in case else {})]
    assert [said(misfit) for misfit in found] == case["says"]
    if "hints" in case:
        assert [misfit.hint for misfit in found] == case["hints"]


def test_the_table_is_sound_and_has_every_type_of_field() -> None:
    assert FINDINGS == []
    seen = {case["field"]["type"] for case in CASES}
    assert len(TYPES) == len(seen) == 14
