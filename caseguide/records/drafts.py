"""Which answers a form or checklist can hold while they are being written. The same rules as on the pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from pydantic import JsonValue

from caseguide.answers.simple import is_number, wrong_day
from caseguide.records.shapes import Shape

LONGEST = 50_000
MOST_ROWS = 50
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Fit = Callable[[Shape, Any], bool]


def fields_of(shape: Shape) -> list[Shape]:
    """The fields of a form; for a checklist its items, each of which is done or not, with a note."""
    if "sections" in shape:
        return [field for section in shape["sections"] for field in section["fields"]]
    return [{**item, "type": "item"} for level in shape["levels"] for item in level["items"]]


def fits(field: Shape, value: JsonValue) -> bool:
    """Whether a field can hold a value."""
    fit = FITS.get(field["type"])
    return fit is not None and fit(field, value)


def is_text(value: JsonValue, longest: int = LONGEST) -> bool:
    """A text that every program can keep, measured as browsers measure it."""
    if not isinstance(value, str):
        return False
    try:
        return len(value.encode("utf-16-le")) <= 2 * longest
    except UnicodeEncodeError:
        return False


def is_plain(value: JsonValue, depth: int = 3) -> bool:
    """Whether a value is plain enough to be kept and shown, whatever asked for it."""
    if isinstance(value, list):
        return depth > 0 and len(value) <= 200 and all(is_plain(each, depth - 1) for each in value)
    if isinstance(value, dict):
        return depth > 0 and are_named(value, lambda each: is_plain(each, depth - 1))
    return isinstance(value, bool) or is_number(value) or is_text(value)


def are_named(value: JsonValue, fit: Callable[[JsonValue], bool] = is_plain) -> bool:
    """Whether everything in a mapping has a proper name and fits."""
    return isinstance(value, dict) and all(
        len(id) <= 80 and ID.fullmatch(id) is not None and fit(each) for id, each in value.items()
    )


def _is_code(value: JsonValue, options: Iterable[Shape]) -> bool:
    return isinstance(value, str) and (value == "" or any(option["code"] == value for option in options))


def _is_date(field: Shape, value: JsonValue) -> bool:
    return isinstance(value, str) and (value == "" or not wrong_day(value))


def _is_scale(field: Shape, value: JsonValue) -> bool:
    return is_number(value) and isinstance(value, int) and field["least"] <= value <= field["most"]


def _are_choices(field: Shape, value: JsonValue) -> bool:
    if not isinstance(value, list):
        return False
    codes = [each for each in value if each != "" and _is_code(each, field["options"])]
    return len(codes) == len(value) == len({*map(str, codes)})


def _every_part(value: JsonValue, fit: Mapping[str, Callable[[Any], bool]]) -> bool:
    return isinstance(value, dict) and all(id in fit and fit[id](each) for id, each in value.items())


def _are_levels(field: Shape, value: JsonValue) -> bool:
    return _every_part(value, {each["id"]: _coded(each["options"]) for each in field["checklists"]})


def _are_ratings(field: Shape, value: JsonValue) -> bool:
    return _every_part(value, {line["id"]: lambda given: _is_rating(field, given) for line in field["statements"]})


def _is_rating(field: Shape, value: JsonValue) -> bool:
    noted = field.get("notes") and _every_part(value, {"answer": _coded(field["options"]), "note": is_text})
    return bool(noted) or _is_code(value, field["options"])


def _coded(options: Iterable[Shape]) -> Callable[[Any], bool]:
    return lambda value: _is_code(value, options)


def _are_rows(field: Shape, value: JsonValue) -> bool:
    cells = {cell["id"]: _fitting(cell) for cell in field["cells"]}
    return isinstance(value, list) and len(value) <= MOST_ROWS and all(_every_part(row, cells) for row in value)


def _fitting(cell: Shape) -> Callable[[Any], bool]:
    return lambda value: fits(cell, value)


def _is_item(field: Shape, value: JsonValue) -> bool:
    return _every_part(value, {"done": lambda given: isinstance(given, bool), "note": is_text})


FITS: Mapping[str, Fit] = {
    "text": lambda field, value: is_text(value),
    "long-text": lambda field, value: is_text(value),
    "number": lambda field, value: is_number(value) or is_text(cast(JsonValue, value), 40),
    "date": _is_date,
    "checkbox": lambda field, value: isinstance(value, bool),
    "scale": _is_scale,
    "choice": lambda field, value: _is_code(value, field["options"]),
    "choices": _are_choices,
    "checklist-level": _are_levels,
    "ratings": _are_ratings,
    "goal": _are_rows,
    "repeat": _are_rows,
    "item": _is_item,
}
