"""Packs, and several items bound into one PDF: contents, editions, and everything inside to fill in."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader

from caseguide.catalog import Catalog
from caseguide.print.packs import PLACES
from caseguide.print.printing import bind, print_item
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import Typesetter
from tests.print.conftest import Press, Printed
from tests.print.read_pdf import bookmarks_of, pages_of, widgets_of, words_of
from tests.print.structure import faults

PACK = "packs/day"


@pytest.fixture(scope="module")
def pdf(press: Press) -> bytes:
    return press(PACK, Wish())


def names(pdf: bytes) -> list[str]:
    return list(dict.fromkeys(name for name, _ in widgets_of(pdf)))


def test_the_items_of_each_part_stand_in_order(pdf: bytes) -> None:
    top = [(depth, words) for depth, words, _ in bookmarks_of(pdf) if depth <= 3]
    assert top == [
        (1, "A day together"),
        (2, "Contents"),
        (2, "Part 1 \u00b7 Morning"),
        (3, "Exercises"),
        (3, "Every type of question"),
        (3, "A checklist"),
        (3, "A practice guide"),
        (2, "Part 2 \u00b7 Evening"),
        (3, "Every type of question"),
        (2, "Attendance"),
    ]
    assert "Exercises" not in pages_of(pdf)[1]


def test_pages_are_counted_through_and_each_says_whose_text_it_is(pdf: bytes) -> None:
    pages = pages_of(pdf)
    marked = {"packs/day", "forms/every", "checklists/x", "guides/x"}
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in page
        assert any(f"{id} \u00b7" in page for id in marked), number
    assert all(any(f"{id} \u00b7" in page for page in pages) for id in marked)


def test_everything_inside_can_be_filled_in_and_no_two_fields_have_one_name(pdf: bytes) -> None:
    fields = names(pdf)
    for name in (
        "attendance.day",
        f"attendance.{PLACES}.team",
        "morning.say-it",
        "morning.forms.every.code",
        "morning.checklists.x.one.done",
        "evening.forms.every.code",
    ):
        assert name in fields, name
    assert len([name for name in fields if name.endswith("every.code")]) == 2
    assert faults(pdf) == []


def test_what_has_no_layout_is_read_on_the_site(pdf: bytes) -> None:
    assert "https://example.org/situations/lost/" in words_of(pdf)


def test_a_participant_gets_no_notes_and_no_sheet_for_signatures(press: Press, pdf: bytes) -> None:
    theirs = press(PACK, Wish(edition="participant"))
    said, ours = words_of(theirs), words_of(pdf)
    for words in ("For the facilitator", "Bring tea.", "Signature", "Facilitator's edition"):
        assert words in ours, words
        assert words not in said, words
    assert "Participant's edition" in said
    assert set(names(theirs)) == {name for name in names(pdf) if not name.startswith("attendance")}


def test_both_editions_have_the_same_numbers_on_their_pages(
    typesetter: Typesetter, catalog: Catalog, printed: Printed, press: Press, pdf: bytes
) -> None:
    theirs = Wish(edition="participant")
    assert parts(press(PACK, theirs)) == parts(pdf)
    long = catalog.of_kind("pack")[0]
    ours = printed(long.address, "a4", False)
    assert parts(print_item(typesetter, catalog, long, "a4", theirs)) == parts(ours)


def parts(pdf: bytes) -> list[tuple[str, int]]:
    return [(words, page) for _, words, page in bookmarks_of(pdf) if words.startswith("Part ")]


def test_an_exercise_has_as_much_room_as_it_asks_for(pdf: bytes) -> None:
    rooms = {name: widget["/Rect"] for name, widget in widgets_of(pdf)}
    say, draw = (rooms[f"morning.{id}"] for id in ("say-it", "draw-it"))
    assert draw[3] - draw[1] > 2 * (say[3] - say[1])


def test_headings_inside_a_pack_are_smaller_the_deeper_they_stand(pdf: bytes) -> None:
    title, chapter, activity = (letters(pdf, words) for words in ("A practice guide", "Definition", "Do something"))
    assert title > chapter > activity > 10.5


def letters(pdf: bytes, words: str) -> float:
    """How high the letters of a heading are."""
    found: list[float] = []

    def note(text: str, current: list[float], matrix: list[float], font: Any, size: float) -> None:
        if text.strip() == words:
            found.append(abs(size * matrix[3] * current[3]))

    for page in PdfReader(io.BytesIO(pdf)).pages[2:]:
        page.extract_text(visitor_text=note)
    return max(found)


def test_the_same_pack_gives_the_same_bytes(small: Catalog, pdf: bytes) -> None:
    with Typesetter() as other:
        assert print_item(other, small, small.by_kind["pack"]["day"], "a4") == pdf


def test_items_bound_together_have_a_cover_with_contents_and_stay_fillable(
    typesetter: Typesetter, small: Catalog
) -> None:
    entries = [small.addresses[address].entry for address in ("forms/every", "checklists/x", "guides/x")]
    pdf = bind(typesetter, small, entries, "a4", Wish())
    cover, *pages = pages_of(pdf)
    for entry in entries:
        assert entry.item.title in cover
        assert f"{entry.address} \u00b7" in cover
    marks = [(words, page) for depth, words, page in bookmarks_of(pdf) if depth == 1]
    assert [words for words, _ in marks[1:]] == [entry.item.title for entry in entries]
    assert all(words in pages[page - 2] for words, page in marks[1:])
    assert {name.partition(".")[0] for name in names(pdf)} == {"every", "checklists-x"}
    assert faults(pdf) == []
