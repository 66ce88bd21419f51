"""Prints that do not fit their paper are found, and the item and the field are named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from caseguide.catalog import Catalog, Entry
from caseguide.print import fit
from caseguide.print.printing import can_be_printed
from caseguide.print.typesetting import Typesetter

Change = Callable[[dict[str, Any]], None]


def changed(every: Entry, change: Change) -> Entry:
    data = every.model.model_dump(mode="json", exclude_defaults=True)
    change(data)
    return replace(every, model=type(every.model).model_validate(data))


def said(typesetter: Typesetter, catalog: Catalog, entry: Entry) -> list[str]:
    return [problem.message for problem in fit.problems(typesetter, catalog, entry, "a4")]


def test_this_librarys_prints_fit(typesetter: Typesetter, catalog: Catalog) -> None:
    for entry in can_be_printed(catalog):
        for paper in ("a4", "letter"):
            assert [*fit.problems(typesetter, catalog, entry, paper)] == [], (entry.address, paper)


def test_too_many_pages_are_counted(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    entry = changed(every, lambda data: data.update(max_pages=1))
    assert said(typesetter, small, entry) == ["forms/every takes 2 pages on A4, and may take 1."]


def test_a_word_that_is_wider_than_its_column_is_named(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    def change(data: dict[str, Any]) -> None:
        data["sections"][2]["fields"][2]["options"][0]["label"] = "Incomprehensible"

    found = [*fit.problems(typesetter, small, changed(every, change), "a4")]
    assert [problem.message for problem in found] == ["In forms/every, a word at `seen` is wider than its place on A4."]


def test_what_cannot_be_printed_at_all_is_a_problem_too(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    entry = changed(every, lambda data: data.update(title="𓀀"))
    assert said(typesetter, small, entry) == [
        "forms/every cannot be printed: No font for printing has the sign “𓀀”: write it in words."
    ]


@pytest.mark.parametrize(
    ("look", "notes", "sentence"),
    [
        (
            fit.label_alone,
            [("label", 1, 700), ("answer", 2, 40)],
            "In forms/every, the label of `code` stands alone at a page's foot on US Letter.",
        ),
        (
            fit.row_split,
            [("row", 1, 700), ("row-end", 2, 40)],
            "In forms/every, the row `code` is split between pages on US Letter.",
        ),
        (
            fit.off_the_page,
            [("end", 1, 801)],
            "In forms/every, `code` is cut off at a page's foot on US Letter.",
        ),
    ],
)
def test_what_stands_wrong_is_named_with_its_place(every: Entry, look: Any, notes: Any, sentence: str) -> None:
    noted = [{"what": what, "name": "code", "page": page, "y": y, "foot": 790} for what, page, y in notes]
    problem = next(look(every, "letter", noted))
    assert problem.message == sentence
    assert problem.place == every.place(("sections", 0, "fields", 1))
