"""The models explain themselves, refuse what they do not know, and never change."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from caseguide.marks import models_in
from schemas.common import Model
from schemas.kinds import KINDS

MODELS = sorted({model for kind in KINDS.values() for model in models_in(kind.model)}, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_and_every_field_says_what_it_is(model: type[Model]) -> None:
    assert (model.__doc__ or "").strip().endswith(".")
    for name, info in model.model_fields.items():
        assert info.title, name
        assert info.description, name
        assert info.description.endswith((".", "`.")), name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_unknown_names_are_refused(model: type[Model]) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate({"no-such-name": 1})
    assert "extra_forbidden" in {error["type"] for error in caught.value.errors()}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_what_was_read_never_changes_and_nothing_is_guessed(model: type[Model]) -> None:
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("strict") is True


def test_the_word_that_chooses_a_type_of_field_has_no_default() -> None:
    tagged = [model for model in MODELS if "type" in model.model_fields]
    assert tagged
    assert all(model.model_fields["type"].is_required() for model in tagged)


def test_every_kind_stands_in_a_place_of_its_own() -> None:
    assert len({kind.place for kind in KINDS.values()}) == len(KINDS)
