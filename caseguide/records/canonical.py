"""One text for one content: names in order, no spaces, numbers as browsers write them."""

from __future__ import annotations

import json
from decimal import Decimal

from pydantic import JsonValue


class NotAText(ValueError):
    """The file is not one JSON text with names on top."""


def canonical(value: JsonValue) -> str:
    """The one text for a content."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    if isinstance(value, float):
        return _number(value)
    return json.dumps(value, ensure_ascii=False)


def _number(value: float) -> str:
    if value.is_integer():
        return str(int(value))
    if abs(value) < 1e-6:
        digits, _, power = repr(value).partition("e")
        return f"{digits}e-{power.lstrip('-').lstrip('0')}"
    return format(Decimal(repr(value)), "f")


def parsed(text: str) -> dict[str, JsonValue]:
    """What a browser would read from the same text."""
    try:
        read = json.loads(text, parse_float=_float, parse_int=_float, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise NotAText from None
    if not isinstance(read, dict):
        raise NotAText
    return read


def _float(text: str) -> int | float:
    """Browsers know one kind of number; a whole one that they keep exactly is a whole one here."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _refuse(text: str) -> None:
    raise NotAText
