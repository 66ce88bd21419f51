"""What does not fit the models, told once: what only follows from another mistake is left out."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from caseguide.findings import Finding
from caseguide.reading import SourceFile
from caseguide.rules import shape
from caseguide.rules.misfit import Misfit
from caseguide.shapes import fields_of, model_at
from caseguide.words import nearest
from schemas.kinds import Kind

MOST_MISFITS = 100
"""More misfits in one file are not shown: it is some other file under a wrong name, or a loop gone wrong."""


def misfits_of(source: SourceFile, kind: Kind, error: ValidationError) -> Iterator[Finding]:
    """A finding for each thing in a file that does not fit its kind."""
    found = error.errors(include_url=False)[:MOST_MISFITS]
    follows = {*_shortened(found), *_mistyped(found, kind)}
    for each in (each for position, each in enumerate(found) if position not in follows):
        misfit = Misfit(source, kind, each["type"], each["loc"], each["input"], each.get("ctx", {}))
        yield from shape.TROUBLES.get(each["type"], shape.does_not_fit)(misfit)


def _shortened(found: list[ErrorDetails]) -> Iterator[int]:
    """Lists that are too short only because an entry of theirs does not fit."""
    inside = {each["loc"][:length] for each in found for length in range(len(each["loc"]))}
    for position, each in enumerate(found):
        if each["type"] == "too_short" and each["loc"] in inside:
            yield position


def _mistyped(found: list[ErrorDetails], kind: Kind) -> Iterator[int]:
    """Names that are missing only because they are mistyped: the unknown name beside them says so."""
    unknown = [each["loc"] for each in found if each["type"] == "extra_forbidden"]
    meant = {(*loc[:-1], nearest(str(loc[-1]), fields_of(model_at(kind.model, loc)))) for loc in unknown}
    for position, each in enumerate(found):
        if each["type"] == "missing" and each["loc"] in meant:
            yield position
