"""Prints that do not fit their paper are found, and the item and the field are named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from caseguide.catalog import Catalog, Entry
from caseguide.print import fit
from caseguide.print.printing import PAPERS
from caseguide.print.shelf import can_be_printed
from caseguide.print.typesetting import Typesetter
from caseguide.rules import print_fit
from caseguide.rules.print_fit import Laid
from schemas.guide import Guide
from scripts.cli import main
from tests.print.conftest import LIBRARY

Change = Callable[[dict[str, Any]], None]


def changed(every: Entry, change: Change) -> Entry:
    data = every.model.model_dump(mode="json", exclude_defaults=True)
    change(data)
    return replace(every, model=type(every.model).model_validate(data))


def said(typesetter: Typesetter, catalog: Catalog, entry: Entry) -> list[str]:
    return [finding.message for finding in fit.findings(typesetter, catalog, entry, "a4")]


def test_this_librarys_forms_checklists_and_cards_fit(typesetter: Typesetter, catalog: Catalog) -> None:
    # `make verify` looks at everything that can be printed.
    for entry in can_be_printed(catalog):
        if entry.kind.name in ("form", "checklist", "guide"):
            for paper in PAPERS:
                assert [*fit.findings(typesetter, catalog, entry, paper)] == [], (entry.address, paper)
    assert [*fit.chart_findings(typesetter, catalog)] == []


def test_too_many_pages_are_counted(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    entry = changed(every, lambda data: data.update(max_pages=1))
    assert said(typesetter, small, entry) == ["forms/every takes 2 pages on A4, and may take 1."]


def test_a_word_that_is_wider_than_its_column_is_named(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    def change(data: dict[str, Any]) -> None:
        data["sections"][2]["fields"][2]["options"][0]["label"] = "Incomprehensible"

    found = [*fit.findings(typesetter, small, changed(every, change), "a4")]
    assert [(finding.code, finding.message) for finding in found] == [
        ("PRN003", "In forms/every, a word at `seen` is wider than its place on A4.")
    ]


def test_large_letters_are_looked_at_too(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    entry = changed(every, lambda data: data.update(title="Incomprehensibilitiesincomprehensible"))
    assert said(typesetter, small, entry) == [
        "In forms/every, a word at `title` is wider than its place on A4 in large letters."
    ]


def test_what_cannot_be_printed_at_all_is_a_problem_too(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    entry = changed(every, lambda data: data.update(title="𓀀"))
    assert said(typesetter, small, entry) == [
        "forms/every cannot be printed: No font for printing has the sign “𓀀”: write it in words."
    ]


@pytest.mark.parametrize(
    ("look", "notes", "sentence"),
    [
        (
            print_fit.label_alone,
            [("label", 1, 700), ("answer", 2, 40)],
            "In forms/every, the label of `code` stands alone at a page's foot on US Letter.",
        ),
        (
            print_fit.row_split,
            [("row", 1, 700), ("row-end", 2, 40)],
            "In forms/every, the row `code` is split between pages on US Letter.",
        ),
        (
            print_fit.off_the_page,
            [("row-end", 1, 801)],
            "In forms/every, `code` is cut off at a page's foot on US Letter.",
        ),
        (
            print_fit.off_the_page,
            [("end", 1, 801)],
            "In forms/every, `code` is cut off at a page's foot on US Letter.",
        ),
    ],
)
def test_what_stands_wrong_is_named_with_its_place(every: Entry, look: Any, notes: Any, sentence: str) -> None:
    noted = tuple({"what": what, "name": "code", "page": page, "y": y, "foot": 790} for what, page, y in notes)
    finding = next(look(Laid(every, "US Letter", noted)))
    assert finding.message == sentence
    assert finding.place == every.place(("sections", 0, "fields", 1))


def with_technique(small: Catalog, text: str) -> Entry:
    entry = small.by_kind["guide"]["x"]
    data = entry.model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    data["activities"][0]["techniques"][1]["text"] = text
    return replace(entry, model=Guide.model_validate(data))


def test_a_technique_that_is_too_long_for_its_card_is_named(typesetter: Typesetter, small: Catalog) -> None:
    entry = with_technique(small, "Say something, and then say something more. " * 30)
    (finding,) = fit.findings(typesetter, small, entry, "a4")
    assert finding.message == "In guides/x, the card of `second-technique` has no room for all of it on A4."
    assert finding.place == entry.place(("activities", 0, "techniques", 1))
    assert said(typesetter, small, with_technique(small, "Say something. " * 20)) == []


def test_a_wall_chart_of_several_sheets_is_named(small: Catalog) -> None:
    guide = small.by_kind["guide"]["x"]
    (finding,) = print_fit.chart_too_long(Laid(guide, "A3", pages=2, chart=True))
    assert finding.message == "The wall chart takes 2 sheets on A3, and may take one."


def test_the_check_sets_everything_on_paper_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(LIBRARY, tmp_path / "library")
    form = tmp_path / "library/content/forms/every.yml"
    form.write_text(form.read_text(encoding="utf-8").replace("Words to read", "![A](b.png)"), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "library")
    with_flag, without = (CliRunner().invoke(main, ["check", *flag]).output for flag in (["--print"], []))
    sentence = "forms/every cannot be printed: a picture cannot be printed: say it in words or as a list."
    assert f"content/forms/every.yml:1:1: error PRN001: {sentence}" in with_flag
    assert "packs/day cannot be printed" in with_flag
    assert "PRN" not in without
