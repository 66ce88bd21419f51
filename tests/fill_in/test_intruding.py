"""Spoiled files on a real page: taken only if they are valid, and otherwise nothing happens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from schemas.form import Form
from tests.fill_in.desk import Desk
from tests.fill_in.intruding import intrude

pytestmark = pytest.mark.browser


def test_a_spoiled_file_is_taken_only_if_it_is_valid_and_leaves_no_trace(
    desk: Callable[[str], Desk], shapes: dict[str, Any], examples: list[tuple[str, Form, dict[str, Any]]]
) -> None:
    item, _, answers = next(example for example in examples if example[0] == "forms/meeting")
    tab = desk(item)
    tab.keep()
    accepted, refused = intrude(tab, shapes[item], answers, files=200, seed=15)
    print(f"200 spoiled files on the page: {accepted} taken, {refused} refused, none left a trace")
    assert accepted > 5
    assert refused > 100
