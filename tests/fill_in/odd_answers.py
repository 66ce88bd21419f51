"""Answers that go wrong in every way that can be thought of, from a seed."""

from __future__ import annotations

import copy
import random
from typing import Any

ODD: list[Any] = [
    None, "", " ", "\x1c", "\ufeff", "a\nb", "a\x85b", "a\u2028", "x" * 201, "😀" * 201, "é", "__proto__",
    "none", "yes", "no",
    "2026-02-29", "2024-02-29", "2026-3-4", "0000-01-01", "9999-12-31", "\uff17", "constructor", 0, 1, 7, 11, -1, 0.5,
    1e15, 1e21, 1e-7, 10**15 - 1, True, False, [], {}, [None], [""], [[]], ["yes", "yes"], [{}], [{"x": 1}], {"x": "y"},
    {"answer": "yes"}, {"answer": "", "note": "seen"}, {"answer": "yes", "note": 5}, {"note": "only"}, [[[["deep"]]]],
]  # fmt: skip


def spoiled(answers: dict[str, Any], ids: list[str], dice: random.Random) -> dict[str, Any]:
    """The answers with one to three things spoiled."""
    made = copy.deepcopy(answers)
    for _ in range(dice.randint(1, 3)):
        _spoil(made, ids, dice)
    return made


def _spoil(made: dict[str, Any], ids: list[str], dice: random.Random) -> None:
    id = dice.choice(ids)
    inside = made.get(id)
    if dice.random() < 0.2:
        made.pop(id, None)
    elif isinstance(inside, dict) and inside and dice.random() < 0.7:
        inside[dice.choice([*inside, "stranger"])] = copy.deepcopy(dice.choice(ODD))
    elif isinstance(inside, list) and inside and dice.random() < 0.7:
        at = dice.randrange(len(inside))
        row = inside[at]
        if isinstance(row, dict) and row and dice.random() < 0.8:
            row[dice.choice([*row, "stranger"])] = copy.deepcopy(dice.choice(ODD))
        elif dice.random() < 0.5:
            inside.insert(at, copy.deepcopy(dice.choice([row, *ODD])))
        else:
            inside[at] = copy.deepcopy(dice.choice(ODD))
    else:
        made[id] = copy.deepcopy(dice.choice(ODD))
