"""What stands on paper: blank copies, filled copies, and the marks of every page."""

from __future__ import annotations

import io
from typing import Any, cast

import pytest
from pypdf import PdfReader

from caseguide.catalog import Catalog, Entry
from caseguide.print.fingerprint import fingerprint, in_halves
from caseguide.print.printing import (
    PAPERS,
    document_of,
    print_item,
    print_sheets,
    print_wall_chart,
    sheet_of,
)
from caseguide.print.sheets import Wish
from caseguide.print.shelf import can_be_printed
from caseguide.print.typesetting import Typesetter
from schemas.checklist import Checklist
from schemas.form import Form
from tests.print.conftest import Printed, chosen
from tests.print.read_pdf import pages_of, widgets_of, words_of
from tests.print.structure import faults


def answers_of(every: Entry, id: str) -> dict[str, Any]:
    return dict(next(each for each in cast(Form, every.model).examples if each.id == id).answers)


@pytest.fixture(scope="module")
def blank(typesetter: Typesetter, small: Catalog, every: Entry) -> str:
    return words_of(print_item(typesetter, small, every, "a4"))


def test_a_blank_copy_says_conditions_by_the_numbers_of_questions(blank: str) -> None:
    assert "Only if the answer to 7 is “Red”." in blank
    assert "Only if the answer to 7 is not “Red”." in blank
    assert "Only if 6 is ticked." in blank


def test_a_blank_copy_says_how_scores_are_worked_out_and_how_many_may_be_ticked(blank: str) -> None:
    assert "Add up the numbers in 12 and 13." in blank
    assert "Count the answers “Yes” in 18." in blank
    assert "Tick 2 at most." in blank


def test_a_blank_copy_takes_options_and_statements_from_where_they_are_written(blank: str) -> None:
    for words in ("First Second", "A checklist", "None yet", "Listens.", "Asks."):
        assert words in blank, words


def test_a_filled_copy_holds_every_answer_in_words_and_nothing_to_fill_in(
    typesetter: Typesetter, small: Catalog, every: Entry
) -> None:
    pdf = print_item(typesetter, small, every, "a4", Wish(answers=answers_of(every, "example-red")))
    words = words_of(pdf)
    said = ["A-1", "20 October 2026", "First this.", "Then that.", "40 minutes", "*stars* and #signs", "To arrive"]
    for each in [*said, "1 December 2026", "Looked up", "3 on a scale from 0 (Not at all) to 5 (Fully)", "Low"]:
        assert each in words, each
    assert "Both together 5" in words
    assert "1 To arrive" in words, "Other answers speak of a goal by its number."
    assert [*widgets_of(pdf)] == []
    assert faults(pdf) == []


def test_a_filled_copy_leaves_out_what_is_not_asked(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    red = words_of(print_item(typesetter, small, every, "a4", Wish(answers=answers_of(every, "example-red"))))
    green = words_of(print_item(typesetter, small, every, "a4", Wish(answers=answers_of(every, "example-green"))))
    assert ("Why red?" in red, "Why another?" in red) == (True, False)
    assert ("Why red?" in green, "Why another?" in green) == (False, True)
    assert "not answered" in green
    assert "Only if" not in red + green


def test_a_long_answer_grows_its_box_and_nothing_is_cut(typesetter: Typesetter, small: Catalog, every: Entry) -> None:
    long = " ".join(f"word{number}" for number in range(600))
    answers = answers_of(every, "example-red")
    answers["story"] = long
    answers["seen"] = {"listens": {"answer": "yes", "note": long}, "asks": {"answer": "no"}}
    pdf = print_item(typesetter, small, every, "a4", Wish(answers=answers))
    words = words_of(pdf).replace("- ", "-")
    assert words.count("word599") == 2
    assert all(words.count(f"word{number} ") >= 2 for number in range(0, 599, 7))


@pytest.mark.parametrize("large", [False, True])
def test_every_page_says_what_it_is_and_from_when(printed: Printed, catalog: Catalog, large: bool) -> None:
    every = {entry.address: marks_of(catalog, entry) for entry in can_be_printed(catalog)}
    for entry in chosen(catalog):
        if not (large and entry.kind.name == "pack"):
            pages = pages_of(printed(entry.address, "a4", large))
            for number, words in enumerate(pages, 1):
                # Inside a booklet, the pages of another item are marked as that item's.
                own = [id for id, marks in every.items() if all(mark in words for mark in marks)]
                assert entry.address in own or (own and number > 1), (entry.address, number)
                assert f"page {number} of {len(pages)}" in words, (entry.address, number)


def marks_of(catalog: Catalog, entry: Entry) -> tuple[str, str, str]:
    day = f"{entry.item.reviewed_on.day} {entry.item.reviewed_on:%B %Y}"
    return f"{entry.address} \u00b7", in_halves(fingerprint(catalog, entry)), f"text of {day}"


@pytest.mark.parametrize(("large", "least"), [(False, 10.5), (True, 16)])
def test_no_letter_is_smaller_than_promised(printed: Printed, catalog: Catalog, large: bool, least: float) -> None:
    for entry in chosen(catalog):
        if not (large and entry.kind.name == "pack"):
            assert min(sizes(printed(entry.address, "a4", large))) >= least - 0.01, entry.address


@pytest.mark.parametrize(("large", "least"), [(False, 10.5), (True, 16)])
def test_no_letter_on_cards_and_the_chart_is_smaller_either(
    typesetter: Typesetter, catalog: Catalog, large: bool, least: float
) -> None:
    guide = catalog.by_kind["guide"]["mentoring"]
    cards = print_item(typesetter, catalog, guide, "a4", Wish(cards=True, large=large))
    chart = print_wall_chart(typesetter, catalog, "a4", large=large)
    assert min(sizes(cards) | sizes(chart)) >= least - 0.01


def sizes(pdf: bytes) -> set[float]:
    found: set[float] = set()

    def note(text: str, current: list[float], matrix: list[float], font: Any, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * matrix[3] * current[3]), 2))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=note)
    return found


EDGE = 8 / 25.4 * 72
"""What is nearer to the paper's edge is left out by many printers, in points."""


@pytest.mark.parametrize("large", [False, True])
def test_no_foot_is_too_near_to_the_papers_edge(printed: Printed, catalog: Catalog, large: bool) -> None:
    # The first of these has the longest name, and a narrow cover.
    named = ("techniques/coaching-so-families-have-information", "forms/fidelity-mentoring-supervision")
    for address in named:
        assert lowest(printed(address, "a4", large)) >= EDGE, address


def lowest(pdf: bytes) -> float:
    """How far from the paper's lower edge the lowest line of words stands."""
    found: list[float] = []

    def note(text: str, current: list[float], matrix: list[float], font: Any, size: float) -> None:
        if text.strip():
            found.append(matrix[5] * current[3] + current[5])

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=note)
    return min(found)


def test_a_level_of_a_checklist_is_not_split_between_pages(printed: Printed, catalog: Catalog) -> None:
    for entry in catalog.of_kind("checklist"):
        for paper in PAPERS:
            pages = pages_of(printed(entry.address, paper, False))
            for level in cast(Checklist, entry.model).levels:
                begins, ends = f": {level.label}", f"The day on which all of “{level.label}” was done"
                assert any(begins in page and ends in page for page in pages), (entry.address, paper, level.id)


@pytest.mark.parametrize(("address", "pages"), [("forms/goal-plan", 2), ("competencies/placement-planning", 1)])
def test_lines_stand_closer_where_that_saves_a_page(printed: Printed, address: str, pages: int) -> None:
    assert len(pages_of(printed(address, "letter", False))) == pages


def test_the_same_input_gives_the_same_bytes(small: Catalog, every: Entry) -> None:
    def one() -> bytes:
        with Typesetter() as typesetter:
            return print_item(typesetter, small, every, "a4")

    assert one() == one()


def test_items_that_are_bound_together_count_their_pages_through_and_stay_fillable(
    typesetter: Typesetter, small: Catalog, every: Entry
) -> None:
    checklist = small.by_kind["checklist"]["x"]
    sheets = [sheet_of(small, entry, Wish(prefix=f"{entry.id}.")) for entry in (every, checklist)]
    pdf = print_sheets(typesetter, document_of(small, sheets, "a4", title="Bound"), sheets)
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert f"page {len(pages)} of {len(pages)}" in " ".join(pages[-1].extract_text().split())
    assert {name.partition(".")[0] for name, _ in widgets_of(pdf)} == {"every", "x"}
    assert faults(pdf) == []


def test_one_level_of_a_checklist_has_one_page(typesetter: Typesetter, small: Catalog) -> None:
    pdf = print_item(typesetter, small, small.by_kind["checklist"]["x"], "a4", Wish(level="high"))
    words = words_of(pdf)
    assert "Level 2 of 2: High" in words
    assert "One thing." not in words
    assert [name for name, _ in widgets_of(pdf)] == [
        *("whose_checklist", "two.done", "two.note", "high.day", "high.step")
    ]
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
