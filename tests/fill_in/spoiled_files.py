"""Record files that somebody or something has changed, from a seed."""

from __future__ import annotations

import json
import random
from typing import Any

from tests.fill_in.odd_answers import ODD, spoiled

NASTY = ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "=cmd()", "\ud800", "\u0000", "x" * 60_000, "a\r\nb"]
KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "a b", "<b>", "x-y", "A", "9", ""]


def record(item: str, answers: dict[str, Any]) -> dict[str, Any]:
    """A record as a page saves it."""
    return {
        "answers": answers,
        "earlier": {},
        "finished": False,
        "format": "caseguide-record",
        "id": "5b2f9a52-0c6e-4f0e-9a59-6f8f7f3f0001",
        "item": item,
        "revision": 3,
        "saved": "2026-11-03T14:05:09.123Z",
        "version": 1,
    }


def spoiled_file(whole: dict[str, Any], ids: list[str], dice: random.Random) -> str:
    """A record file, changed in one of many ways."""
    made = json.loads(json.dumps(whole))
    way = dice.randrange(8)
    if way == 0:
        made[dice.choice([*made, *KEYS])] = dice.choice([*ODD, *NASTY])
    elif way == 1:
        made.pop(dice.choice([*made]))
    elif way == 2:
        made["answers"] = spoiled(made["answers"], ids, dice)
    elif way == 3:
        made[dice.choice(["answers", "earlier"])][dice.choice(KEYS)] = dice.choice([*ODD, *NASTY])
    elif way == 4:
        made["answers"][dice.choice(ids)] = dice.choice([*ODD, *NASTY])
    elif way == 5:
        made[dice.choice(["revision", "version", "saved", "id"])] = dice.choice([0, 2, 1.0, 1e300, -1, "x", True, None])
    text = json.dumps(made, ensure_ascii=dice.random() < 0.5)
    return text if way < 6 else _torn(text, way, dice)


def _torn(text: str, way: int, dice: random.Random) -> str:
    """The text itself changed: something slipped in at the front, or letters changed anywhere."""
    if way == 6:
        front = dice.choice(['{"__proto__":{"polluted":1},', '{"answers":{},', "\ufeff{", '{"x":NaN,', "[[[[{"])
        return front + text[1:]
    at = dice.randrange(len(text))
    return text[:at] + dice.choice(["", "0", '"', ",", "}", "\\", "\x01", "é", "e9"]) + text[at + dice.randrange(3) :]
