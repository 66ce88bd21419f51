"""The examples in this library's forms prove that the forms can be answered."""

from __future__ import annotations

from typing import cast

from caseguide.answers import misfits
from caseguide.catalog import Catalog
from schemas.form import Form


def test_every_example_in_every_form_fits(real: Catalog) -> None:
    wrong = [
        f"{entry.id}, {example.id}: {misfit.loc} {misfit.sentence}"
        for entry in real.of_kind("form")
        for example in cast(Form, entry.model).examples
        for misfit in misfits(real, cast(Form, entry.model), example.answers)
    ]
    assert real.of_kind("form")
    assert wrong == []
