"""Technique cards: four to a page, and each back behind its front when the paper is turned over its long edge."""

from __future__ import annotations

import io
from typing import Any, cast

import pytest
from pypdf import PdfReader

from caseguide.catalog import Catalog
from caseguide.print.printing import Paper, print_item
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import Typesetter
from schemas.guide import Guide, Technique
from tests.print.read_pdf import pages_of, words_of
from tests.print.structure import faults

FIRST = 2
"""The first pages tell how to make the cards; their fronts begin on a front page."""


@pytest.fixture(scope="module")
def techniques(catalog: Catalog) -> list[Technique]:
    guide = cast(Guide, catalog.by_kind["guide"]["mentoring"].model)
    return [technique for activity in guide.activities for technique in activity.techniques]


@pytest.fixture(scope="module", params=["a4", "letter"])
def cards(request: pytest.FixtureRequest, typesetter: Typesetter, catalog: Catalog) -> bytes:
    paper: Paper = request.param
    return print_item(typesetter, catalog, catalog.by_kind["guide"]["mentoring"], paper, Wish(cards=True))


def corners(pdf: bytes, total: int) -> list[dict[int, tuple[float, float]]]:
    """For each page, how far from the left and the foot of the page each card's number stands."""
    found = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        on_page: dict[int, tuple[float, float]] = {}

        def note(
            text: str,
            current: Any,
            matrix: Any,
            font: Any,
            size: Any,
            on_page: dict[int, tuple[float, float]] = on_page,
        ) -> None:
            number, _, of = text.strip().partition(f" of {total}")
            if number.isdigit() and not of and text.strip() != number:
                x = matrix[4] * current[0] + current[4]
                y = matrix[5] * current[3] + current[5]
                on_page[int(number)] = (round(x), round(y))

        page.extract_text(visitor_text=note)
        found.append(on_page)
    return found


def test_each_technique_has_one_front_and_one_back(cards: bytes, techniques: list[Technique]) -> None:
    pages = pages_of(cards)
    fronts, backs = pages[FIRST::2], pages[FIRST + 1 :: 2]
    assert len(fronts) == len(backs) == -(-len(techniques) // 4)
    for at, technique in enumerate(techniques):
        front, back = fronts[at // 4], backs[at // 4]
        assert " ".join(technique.text.split())[-40:].split(" ", 1)[1] in front, technique.id
        assert technique.title.split()[0] in back, technique.id
        assert all(question.text in back for question in technique.questions), technique.id


def test_a_back_lies_behind_its_front(cards: bytes, techniques: list[Technique]) -> None:
    width = float(PdfReader(io.BytesIO(cards)).pages[0].mediabox.width)
    placed = corners(cards, len(techniques))[FIRST:]
    assert sorted(number for page in placed[::2] for number in page) == [*range(1, len(techniques) + 1)]
    for fronts, backs in zip(placed[::2], placed[1::2], strict=True):
        assert fronts.keys() == backs.keys()
        for number, (x, y) in fronts.items():
            other_x, other_y = backs[number]
            assert y == other_y
            assert (x < width / 2) != (other_x < width / 2), number


def test_cards_say_how_to_print_them_and_where_they_come_from(cards: bytes) -> None:
    pages = pages_of(cards)
    assert "turn it over its long edge" in pages[0]
    assert "Still current?" in pages[0]
    assert all("guides/mentoring" in page and f"of {len(pages)}" in page for page in pages)
    assert faults(cards) == []


def test_in_large_letters_a_card_is_half_a_page(
    typesetter: Typesetter, catalog: Catalog, techniques: list[Technique]
) -> None:
    entry = catalog.by_kind["guide"]["mentoring"]
    large = print_item(typesetter, catalog, entry, "a4", Wish(cards=True, large=True))
    assert len(pages_of(large)) == FIRST + 2 * -(-len(techniques) // 2)
    assert "What would have to be different for you" in words_of(large)
