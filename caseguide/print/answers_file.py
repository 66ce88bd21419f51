"""A file with answers to a form: read, and judged before anything is printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from caseguide.answers import AnswerMisfit, misfits
from caseguide.catalog import Catalog, Entry
from schemas.form import Form


class AnswersDoNotFit(Exception):
    """The file has no answers, or not those of this form: sentences for whoever answers."""


def answers_in(path: Path, catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """The answers of a JSON file, `{"question": answer}`, if they fit the form."""
    given = _read(path)
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


def _said(path: Path, misfit: AnswerMisfit) -> str:
    where = ".".join(str(part + 1 if isinstance(part, int) else part) for part in misfit.loc)
    return " ".join(filter(None, (f"{path}: {where}: {misfit.sentence}", misfit.hint)))
