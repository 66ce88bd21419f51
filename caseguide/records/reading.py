"""Reading a record from a file, as strictly as the pages do, and into the same content."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from pydantic import JsonValue

from caseguide.answers.simple import wrong_day
from caseguide.records.canonical import NotAText, parsed
from caseguide.records.drafts import are_named, fields_of, fits
from caseguide.records.shapes import Shape

FORMAT = "caseguide-record"
VERSION = 1
MOST = 2_000_000
PARTS = {"answers", "earlier", "finished", "format", "id", "item", "revision", "saved", "version"}
ID = re.compile(r"[A-Za-z0-9-]{1,64}")
TIME = re.compile(r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z")
NO_RECORD = "This file is not a record."


class RecordRefused(Exception):
    """A file that is not taken, with one sentence for the person."""


class Record(NamedTuple):
    """What somebody filled in: for which form or checklist, and the answers."""

    item: str
    answers: dict[str, JsonValue]
    earlier: dict[str, JsonValue]
    revision: int
    finished: bool


def read_record(text: str, shape: Shape) -> Record:
    """The record in a file for this form or checklist."""
    if len(text) > MOST:
        raise RecordRefused("This file is too large to be a record.")
    try:
        data: dict[str, Any] = parsed(text)
    except NotAText:
        raise RecordRefused(NO_RECORD) from None
    _check_version(data)
    _check_head(data, shape)
    answers, earlier = _sorted_out(data["answers"], shape)
    return Record(data["item"], answers, {**data["earlier"], **earlier}, data["revision"], data["finished"])


def _check_version(data: dict[str, Any]) -> None:
    version: Any = data.get("version")
    if data.get("format") != FORMAT or not _is_whole(version):
        raise RecordRefused(NO_RECORD)
    if version > VERSION:
        raise RecordRefused("This record was saved by a newer version. Open it with that one.")
    if version < VERSION:
        raise RecordRefused("This record's version is not known here.")


def _check_head(data: dict[str, Any], shape: Shape) -> None:
    if set(data) != PARTS:
        raise RecordRefused("This record has other parts than a record has.")
    if data["item"] != shape["item"]:
        raise RecordRefused("This record belongs to another form or checklist. Open it there.")
    whole = _is_whole(data["revision"]) and data["revision"] < 10**9 and isinstance(data["finished"], bool)
    named = isinstance(data["id"], str) and ID.fullmatch(data["id"])
    if not (whole and named and _is_time(data["saved"]) and are_named(data["earlier"])):
        raise RecordRefused("This record is damaged.")
    if not isinstance(data["answers"], dict):
        raise RecordRefused("This record is damaged.")


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_time(value: Any) -> bool:
    return isinstance(value, str) and bool(TIME.fullmatch(value[10:])) and not wrong_day(value[:10])


def _sorted_out(given: dict[str, Any], shape: Shape) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    """Answers apart from those that this form no longer asks; nothing is dropped."""
    fields = {field["id"]: field for field in fields_of(shape)}
    answers, earlier = {}, {}
    for id, value in given.items():
        if id in fields:
            if not fits(fields[id], value):
                raise RecordRefused(f"The answer to “{fields[id].get('label', id)}” cannot be read.")
            answers[id] = value
        elif are_named({id: value}):
            earlier[id] = value
        else:
            raise RecordRefused("This record has an answer that cannot be read.")
    return answers, earlier
