"""`caseguide new` for an item that is planned: the promise is kept, and its entry goes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from caseguide.checking import check
from tests.starting.conftest import Typed

ENTRY = """\
  - kind: form
    id: closing-talk
    title: Note of the last talk
    summary: What the family takes along, and whom it can ask, when the work ends.
    owner: practice-team
"""
TAKEN_OUT = (
    "content/forms/closing-talk.yml is written.\n"
    "It was planned, so title, summary and owner are those of its entry in content/planned.yml.\n"
    "That entry was taken out.\n"
    "Next: fill it in line by line, and run `caseguide check`.\n"
    "It stays a draft until you set `status: published`.\n"
)
STILL_THERE = TAKEN_OUT.replace("That entry was taken out.", "Take that entry out now.")


def test_a_planned_item_takes_its_title_and_summary_from_the_plan(fresh: Path, typed: Typed) -> None:
    result = typed(fresh, "new", "form", "closing-talk")
    assert (result.exit_code, result.output) == (0, TAKEN_OUT)
    text = (fresh / "content/forms/closing-talk.yml").read_text(encoding="utf-8")
    assert "\ntitle: Note of the last talk\n" in text
    assert "\n  What the family takes along, and whom it can ask, when the work ends.\n" in text
    assert check(fresh, date.today()).findings == ()


def test_nothing_but_the_entry_goes(fresh: Path, typed: Typed) -> None:
    planned = fresh / "content/planned.yml"
    was = planned.read_text(encoding="utf-8")
    typed(fresh, "new", "form", "closing-talk")
    assert planned.read_text(encoding="utf-8") == was.replace(ENTRY, "")


def test_comments_line_ends_and_other_entries_stay_as_they_were(fresh: Path, typed: Typed) -> None:
    planned = fresh / "content/planned.yml"
    head, entry, tail = planned.read_text(encoding="utf-8").partition(ENTRY)
    before = f"{head}  # the first\n\n".replace("\n", "\r\n").encode()
    after = f"\n  # the second\n{tail}".replace("\n", "\r\n").encode()
    planned.write_bytes(before + entry.replace("\n", "\r\n").encode() + after)
    assert typed(fresh, "new", "form", "closing-talk").output == TAKEN_OUT
    assert planned.read_bytes() == before + after


def test_the_last_entry_may_be_the_one_that_goes(fresh: Path, typed: Typed) -> None:
    result = typed(fresh, "new", "detailed-guide", "saying-back-what-was-heard")
    assert "That entry was taken out.\n" in result.output
    assert (fresh / "content/planned.yml").read_text(encoding="utf-8").endswith(ENTRY)
    assert check(fresh, date.today()).findings == ()


def test_an_only_entry_stays_since_a_list_may_not_be_empty(fresh: Path, typed: Typed) -> None:
    planned = fresh / "content/planned.yml"
    head, entry, _ = planned.read_text(encoding="utf-8").partition(ENTRY)
    planned.write_text(head + entry, encoding="utf-8")
    result = typed(fresh, "new", "form", "closing-talk")
    assert (result.exit_code, result.output) == (0, STILL_THERE)
    assert planned.read_text(encoding="utf-8") == head + entry
    assert [finding.code for finding in check(fresh, date.today()).findings] == ["REF008"]


def test_an_entry_that_shares_its_lines_with_others_stays(fresh: Path, typed: Typed) -> None:
    planned = fresh / "content/planned.yml"
    head, _, _ = planned.read_text(encoding="utf-8").partition("items:\n")
    one = "{kind: form, id: closing-talk, title: Last, summary: The last talk., owner: practice-team}"
    two = one.replace("closing-talk", "opening-talk")
    planned.write_text(was := f"{head}items: [{one}, {two}]\n", encoding="utf-8")
    result = typed(fresh, "new", "form", "closing-talk")
    assert (result.exit_code, result.output) == (0, STILL_THERE)
    assert planned.read_text(encoding="utf-8") == was


def test_a_title_that_is_given_counts_more_than_the_planned_one(fresh: Path, typed: Typed) -> None:
    typed(fresh, "new", "form", "closing-talk", "--title", "Saying goodbye")
    assert "\ntitle: Saying goodbye\n" in (fresh / "content/forms/closing-talk.yml").read_text(encoding="utf-8")
