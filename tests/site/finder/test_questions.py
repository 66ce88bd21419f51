"""Questions in caseworkers' words have their answer among the first three results."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide.catalog import Catalog
from caseguide.finder.finding import Findable
from caseguide.library import Folder
from tests.site.conftest import Visit
from tests.site.finder import asking, material
from tests.site.finder.asking import Question, questions
from tests.site.serving import served

NOT_FOUND = {
    "keep promises to families",
    "observe parenting during visit",
    "how often do we meet",
    "what blocks the mentee",
    "what is the difference between coaching and mentoring",
    "rate a caseworker during a visit",
    "can I see what was not written yet",
}
"""Questions that the finder fails today. Whoever mends one takes it out."""


def share(every: list[Question], found: list[list[str]]) -> float:
    return sum(q.answered_by(f) for q, f in zip(every, found, strict=True)) / len(every)


def test_there_are_enough_questions_and_their_answers_stand_in_the_library(catalog: Catalog, library: Path) -> None:
    records = Findable(catalog, Folder(library)).records
    there = {record.address for record in records}
    there |= {record.page + "/#" + id for record in records for id in record.pieces}
    assert len(questions()) >= 80
    assert {address for each in questions() for address in each.right} - there == set()


@pytest.mark.browser
def test_nine_of_ten_are_answered_and_far_more_than_by_materials_search(
    visit: Visit, home: str, carried: Path, record_property: pytest.RecordProperty
) -> None:
    every = questions()
    words = [each.ask for each in every]
    ours = asking.asked(visit("find/"), home, words)
    with served(carried, "https://example.org/") as there:
        page = visit("find/").context.new_page()
        page.goto(f"{there}print.html")
        theirs = material.asked(page, there, carried, words)
    record_property("finder", share(every, ours))
    record_property("material", share(every, theirs))
    print(f"\nAmong the first three: the finder {share(every, ours):.1%}, Material's search {share(every, theirs):.1%}")
    failed = {each.ask for each, found in zip(every, ours, strict=True) if not each.answered_by(found)}
    assert failed <= NOT_FOUND
    assert share(every, ours) >= 0.9
    assert share(every, ours) > share(every, theirs)
