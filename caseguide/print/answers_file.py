"""A file with answers to a form: read, and judged before anything is printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from caseguide.answers import AnswerMisfit, misfits, shown_fields
from caseguide.catalog import Catalog, Entry
from caseguide.records import reading, sealed
from caseguide.records.reading import RecordRefused, read_record
from caseguide.records.shapes import shape_of
from schemas.form import Form


class AnswersDoNotFit(Exception):
    """The file has no answers, or not those of this form: sentences for whoever answers."""


def answers_in(path: Path, catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """The answers of a JSON file, if they fit the form: `{"question": answer}`, or a record that a page saved."""
    given = _read(path)
    kind = given.get("format")
    if kind == sealed.FORMAT:
        raise AnswersDoNotFit(f"{path}: this file is sealed. Open it on the form's page, and save it as an open file.")
    if kind == reading.FORMAT:
        given = _of_record(path, catalog, entry)
    wrong = [_said(path, misfit) for misfit in misfits(catalog, cast(Form, entry.model), given)]
    if wrong:
        raise AnswersDoNotFit("\n".join([f"These answers do not fit {entry.address}; nothing was printed.", *wrong]))
    return given


def _read(path: Path) -> dict[str, Any]:
    try:
        given = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AnswersDoNotFit(f"{path}: this is not JSON. Export the answers again, or mend the file.") from error
    if not isinstance(given, dict):
        raise AnswersDoNotFit(f'{path}: answers are written as {{"question": answer}}, each question once.')
    return given


def _of_record(path: Path, catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """The answers to what is asked: a record also keeps those to questions that a later answer has hidden."""
    try:
        kept = read_record(path.read_text(encoding="utf-8-sig"), shape_of(catalog, entry)).answers
    except RecordRefused as refusal:
        raise AnswersDoNotFit(f"{path}: {refusal}") from refusal
    asked = {field.id for field in shown_fields(cast(Form, entry.model), kept)}
    return {id: answer for id, answer in kept.items() if id in asked}


def _said(path: Path, misfit: AnswerMisfit) -> str:
    where = ".".join(str(part + 1 if isinstance(part, int) else part) for part in misfit.loc)
    return " ".join(filter(None, (f"{path}: {where}: {misfit.sentence}", misfit.hint)))
