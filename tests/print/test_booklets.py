"""Booklets: a cover, contents, bookmarks, labels in words, and a guide's fidelity sheets to fill in."""

from __future__ import annotations

from typing import cast

import pytest

from caseguide.catalog import Catalog
from caseguide.pages.links import name_of
from caseguide.print.boxes import boxes_of_form
from caseguide.print.labels import STRENGTHS
from schemas.form import Form
from schemas.guide import Guide
from tests.print.conftest import Printed
from tests.print.read_pdf import bookmarks_of, pages_of, widgets_of, words_of
from tests.print.structure import faults

GUIDE = "guides/mentoring"
SHEETS = [f"fidelity-mentoring-{way}" for way in ("observation", "interview", "supervision")]


@pytest.fixture(scope="module")
def guide(catalog: Catalog) -> Guide:
    return cast(Guide, catalog.addresses[GUIDE].entry.model)


@pytest.fixture(scope="module")
def pdf(printed: Printed) -> bytes:
    return printed(GUIDE, "a4", False)


def test_a_booklet_has_a_cover_then_contents(pdf: bytes, guide: Guide) -> None:
    cover, contents, first, *_ = pages_of(pdf)
    assert guide.title in cover
    for words in (guide.summary, "Child welfare practice team", "Still current?", "page 1 of"):
        assert words in cover, words
    assert contents.startswith("Contents Definition")
    assert all(activity.title in contents for activity in guide.activities)
    assert first.startswith("Definition")


def test_bookmarks_lead_to_every_technique_and_every_sheet(pdf: bytes, catalog: Catalog, guide: Guide) -> None:
    marks = bookmarks_of(pdf)
    assert marks[0] == (1, guide.title, 1)
    techniques = [technique.title for activity in guide.activities for technique in activity.techniques]
    assert [words for depth, words, _ in marks if depth == 4 and words in techniques] == techniques
    titles = [catalog.by_kind["form"][id].item.title for id in SHEETS]
    assert [words for depth, words, _ in marks if depth == 3 and words in titles] == titles


def test_a_bookmark_and_the_contents_name_the_page_on_which_a_heading_stands(pdf: bytes) -> None:
    pages = pages_of(pdf)
    for depth, words, page in bookmarks_of(pdf):
        assert words in pages[page - 1].replace(" -", "-"), words
        if depth == 2 and words != "Contents":
            assert f"{words} {page}" in pages[1].replace(". ", "").replace(".", ""), words


def test_phases_and_strengths_are_said_in_words(pdf: bytes) -> None:
    words = words_of(pdf)
    assert "From initial contact to permanency or case closure" in words
    assert STRENGTHS["must"] in words
    assert STRENGTHS["should"] in words


def test_techniques_bring_their_questions_and_guides_their_works(pdf: bytes, catalog: Catalog, guide: Guide) -> None:
    words = words_of(pdf)
    for activity in guide.activities:
        for technique in activity.techniques:
            assert all(question.text in words for question in technique.questions), technique.id
            assert " ".join(technique.text.split())[:60] in words, technique.id
    for id in guide.sources:
        source = catalog.find("source", id)
        assert source
        assert name_of(source).rstrip("…") in words, id


def test_a_guides_fidelity_sheets_stand_at_its_end_and_can_be_filled_in(pdf: bytes, catalog: Catalog) -> None:
    names = list(dict.fromkeys(name for name, _ in widgets_of(pdf)))
    forms = [(id, cast(Form, catalog.by_kind["form"][id].model)) for id in SHEETS]
    assert names == [box.name for id, form in forms for box in boxes_of_form(catalog, form, f"{id}.")]
    assert faults(pdf) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("techniques/coaching-so-families-have-information", ("In one minute", "Safety comes first", "Steps")),
        ("roles/academy-caseworker", ("Purpose", "Collaboration map", "Boundaries")),
        (
            "workflows/academy-core",
            ("The structure for every person", "Step 1: Onboarding", "Every two weeks or monthly"),
        ),
        ("journeys/mentee-journey", ("Stage 1: Getting started", "What shows it:")),
        ("competencies/mentoring", ("Definition", "Levels of practice")),
    ],
)
def test_other_kinds_are_booklets_too(printed: Printed, address: str, said: tuple[str, ...]) -> None:
    pdf = printed(address, "letter", False)
    words = words_of(pdf)
    assert [each for each in said if each not in words] == []
    assert "!!!" not in words
    assert faults(pdf) == []
