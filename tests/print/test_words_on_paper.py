"""Markdown for paper, fingerprints, the code to scan, and who knows which library."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from caseguide.catalog import Catalog, Entry
from caseguide.print import markdown
from caseguide.print.fingerprint import LETTERS, fingerprint, in_halves
from caseguide.print.marks import check_address
from schemas.checklist import Checklist
from tests.house.imports import imports


def test_a_text_is_a_tree_of_plain_data() -> None:
    assert markdown.line("A *b* [c](d)") == [
        {"t": "text", "v": "A "},
        {"t": "em", "c": [{"t": "text", "v": "b"}]},
        {"t": "text", "v": " "},
        {"t": "link", "href": "d", "c": [{"t": "text", "v": "c"}]},
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [("![a](b)", "a picture"), ("<b>a</b>", "HTML"), ("<div>a</div>", "HTML"), ("```\na\n```", "a block of code")],
)
def test_what_the_layout_cannot_set_stops_with_a_sentence(text: str, what: str) -> None:
    with pytest.raises(markdown.NotForPaper, match=f"^{what} cannot be printed: say it in words or as a list.$"):
        markdown.tree(text)


def light(color: str) -> float:
    """How light a color is: the relative luminance of WCAG 2."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_and_edges_stand_out_from_the_paper_and_from_the_tint() -> None:
    house = (files("caseguide") / "templates" / "print" / "house.typ").read_text(encoding="utf-8")
    colors = dict(re.findall(r'#let (\w+) = rgb\("#([0-9a-f]{6})"\)', house))
    least = {"ink": 7, "soft": 4.5, "brand": 4.5, "edge": 3}
    assert least.keys() <= colors.keys()
    for behind in ("ffffff", colors["tint"]):
        for name, ratio in least.items():
            assert (light(behind) + 0.05) / (light(colors[name]) + 0.05) >= ratio, (name, behind)


def changed(entry: Entry, **values: Any) -> Entry:
    return replace(entry, model=entry.model.model_copy(update=values))


def test_a_fingerprint_changes_with_the_words_and_not_with_the_bookkeeping(small: Catalog, every: Entry) -> None:
    mark = fingerprint(small, every)
    assert len(mark) == 8
    assert set(mark) <= set(LETTERS)
    assert in_halves("7K3MQ9TX") == "7K3M-Q9TX"
    assert fingerprint(small, changed(every, reviewed_on=date(2026, 11, 3), owner="others", examples=())) == mark
    assert fingerprint(small, changed(every, use="Another way.")) != mark


def test_a_forms_fingerprint_changes_with_the_words_that_it_borrows(small: Catalog, every: Entry) -> None:
    checklist = small.by_kind["checklist"]["x"]
    assert isinstance(checklist.model, Checklist)
    levels = tuple(level.model_copy(update={"label": f"{level.label}!"}) for level in checklist.model.levels)
    others = tuple(changed(entry, levels=levels) if entry == checklist else entry for entry in small.entries)
    assert fingerprint(replace(small, entries=others), every) != fingerprint(small, every)


def test_the_code_leads_to_the_page_that_says_whether_a_sheet_is_current(small: Catalog, every: Entry) -> None:
    address = check_address(small, every, "7K3MQ9TX")
    assert address == "https://example.org/print/check/?id=forms/every&f=7K3MQ9TX&d=2026-11-02"


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("typst", {"caseguide/print/typesetting.py"}),
        ("pikepdf", {"caseguide/print/widgets"}),
        ("docx", {"caseguide/print/word"}),
        ("segno", {"caseguide/print/marks.py"}),
        ("markdown_it", {"caseguide/print/markdown.py"}),
    ],
)
def test_each_outside_library_is_known_in_one_room_only(package: str, rooms: set[str]) -> None:
    knowing = {found.place.partition(":")[0] for found in imports("caseguide") if found.top == package}
    assert {path if path in rooms else path.rpartition("/")[0] for path in knowing} == rooms
