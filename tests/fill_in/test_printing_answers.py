"""A record that was saved on a form's page can be printed by the command, as it is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner, Result

from caseguide.catalog import Catalog
from caseguide.library import read_library
from schemas.form import Form
from scripts.cli import main
from tests.fill_in.spoiled_files import record
from tests.print.read_pdf import words_of

LIBRARY = Path(__file__).parents[1] / "print" / "library"
GOLDEN = Path(__file__).parent / "golden" / "1" / "meeting.sealed.caseguide.json"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalog:
    """A small library with a form of every type of question, in which the command is run."""
    shutil.copytree(LIBRARY, tmp_path / "library")
    monkeypatch.chdir(tmp_path / "library")
    catalog = read_library(tmp_path / "library").catalog
    assert catalog is not None
    return catalog


def example(catalog: Catalog) -> dict[str, Any]:
    """Answers to the form."""
    return {**cast(Form, catalog.by_kind["form"]["every"].model).examples[0].answers}


def printed(data: object) -> Result:
    """Print the form with a file."""
    Path("a.caseguide.json").write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return CliRunner().invoke(main, ["print", "every", "--answers", "a.caseguide.json", "--out", "."])


def test_a_saved_record_is_printed_as_it_is(small: Catalog) -> None:
    result = printed(record("forms/every", example(small)))
    assert result.exit_code == 0, result.output
    assert "20 October 2026" in words_of(Path("forms/every-a4-filled.pdf").read_bytes())


def test_what_a_later_answer_has_hidden_stays_off_the_paper(small: Catalog) -> None:
    answers = {**example(small), "kind": "green", "red-why": "Written before it was green"}
    result = printed(record("forms/every", answers))
    assert result.exit_code == 0, result.output
    assert "Written before" not in words_of(Path("forms/every-a4-filled.pdf").read_bytes())


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"item": "forms/other"}, "This record belongs to another form or checklist. Open it there."),
        ({"version": 2}, "This record was saved by a newer version. Open it with that one."),
        ({"extra": 1}, "This record has other parts than a record has."),
    ],
)
def test_a_record_that_is_none_of_this_form_is_refused(small: Catalog, changed: dict[str, Any], sentence: str) -> None:
    result = printed({**record("forms/every", example(small)), **changed})
    assert (result.exit_code, result.output) == (1, f"Error: a.caseguide.json: {sentence}\n")


def test_a_sealed_record_has_to_be_opened_first(small: Catalog) -> None:
    result = printed(GOLDEN.read_text(encoding="utf-8"))
    sentence = "this file is sealed. Open it on the form's page, and save it as an open file."
    assert (result.exit_code, result.output) == (1, f"Error: a.caseguide.json: {sentence}\n")
