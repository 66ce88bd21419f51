"""`caseguide release`: what was given out on paper stays known, line by line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from caseguide.library import read_library
from caseguide.print import saving
from caseguide.print.releasing import not_recorded
from caseguide.releases import Release, read_releases
from scripts.cli import main

LIST = "releases.csv"
BASE = Path(__file__).parents[1] / "content_errors" / "_base"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small library whose items are published; nothing was released yet."""
    monkeypatch.chdir(shutil.copytree(BASE, tmp_path / "library"))
    return tmp_path / "library"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["release", *words])


def reword(library: Path, old: str = "What did you hear?", new: str = "What did you see?") -> None:
    form = library / "content/forms/visit.yml"
    assert old in form.read_text(encoding="utf-8")
    form.write_text(form.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def released(library: Path, address: str = "forms/visit") -> list[Release]:
    releases, findings = read_releases(library)
    assert releases is not None
    assert findings == []
    return releases.of(address)


def test_the_first_time_begins_the_list_and_the_second_adds_nothing(library: Path) -> None:
    first = run()
    assert first.exit_code == 0
    assert "  forms/visit  First release\n" in first.output
    held = (library / LIST).read_bytes()
    assert held.startswith(b"item,fingerprint,text_of,released_on,note\n")
    assert run().output == "Nothing is new since last time.\n"
    assert (library / LIST).read_bytes() == held


def test_a_changed_text_gets_a_line_of_its_own_and_no_other_line_changes(library: Path) -> None:
    run()
    held = (library / LIST).read_bytes()
    reword(library)
    result = run("--note", 'forms/visit=We ask  what you saw, "too"')
    assert result.output.endswith("1 text added to releases.csv.\n")
    assert (library / LIST).read_bytes().startswith(held)
    first, second = released(library)
    assert first.fingerprint != second.fingerprint
    assert second.note == 'We ask what you saw, "too"'


def test_a_text_that_comes_back_is_released_again(library: Path) -> None:
    run()
    reword(library)
    run()
    reword(library, "What did you see?", "What did you hear?")
    run()
    first, second, third = released(library)
    assert first.fingerprint == third.fingerprint != second.fingerprint


def test_what_no_sheet_shows_releases_nothing(library: Path) -> None:
    run()
    reword(library, "reviewed_on: 2026-03-14", "reviewed_on: 2026-03-15\nreview_months: 6")
    assert run().output == "Nothing is new since last time.\n"


def test_drafts_are_not_released(library: Path) -> None:
    reword(library, "status: published", "status: draft")
    run()
    assert released(library) == []


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("forms/vist=Better", "There is no item `forms/vist`. Did you mean `forms/visit`?"),
        ("forms/visit=Better", "forms/visit has nothing new to release, so the note would be lost."),
        ("forms/visit=", "--note takes an item and up to 300 letters"),
        ("forms/visit", "--note takes an item and up to 300 letters"),
    ],
)
def test_a_note_that_would_be_lost_is_refused(note: str, words: str, library: Path) -> None:
    run()
    held = (library / LIST).read_bytes()
    result = run("--note", note)
    assert (result.exit_code, words in result.output) == (2, True), result.output
    assert (library / LIST).read_bytes() == held


def test_a_library_with_mistakes_releases_nothing(library: Path) -> None:
    reword(library, "owner: practice-team", "owner: practise-team")
    result = run()
    assert result.exit_code == 1
    assert "practise-team" in result.output
    assert result.output.endswith("Error: Nothing was released: mend what is listed above.\n")
    assert not (library / LIST).exists()


def test_a_full_disk_leaves_the_list_as_it_was(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    held = (library / LIST).read_bytes()
    reword(library)

    def full(half: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving.os, "replace", full)
    result = run()
    assert (result.exit_code, result.output) == (
        1,
        "Error: releases.csv: No space left on device. The list is as it was.\n",
    )
    assert (library / LIST).read_bytes() == held
    assert [path.name for path in library.iterdir() if path.name.endswith(".part")] == []


def test_lines_that_a_merge_put_in_another_order_say_the_same(library: Path) -> None:
    run()
    reword(library)
    run()
    head, *lines = (library / LIST).read_text(encoding="utf-8").splitlines()
    today = released(library)[0].released_on.isoformat()
    earlier = [line for line in lines if line.endswith("First release")]
    later = [line.replace(f",{today},", ",2090-01-01,") for line in lines if line not in earlier]
    (library / LIST).write_text("\n".join([head, *later, *reversed(earlier)]), encoding="utf-8")
    catalog = read_library(library).catalog
    assert catalog is not None
    assert list(not_recorded(catalog)) == []
    # A file without a line end at its end gets one before the next line.
    reword(library, "What did you see?", "What did you notice?")
    run()
    assert (library / LIST).read_text(encoding="utf-8").count("\nforms/visit,") == 3


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("forms/visit,7K3MQ9TX,2026-03-14", "it has 3 of the 5 parts"),
        ("forms/visit,7K3M-Q9TX,2026-03-14,2026-03-15,", "`7K3M-Q9TX` is no fingerprint"),
        ("forms/visit,7K3MQ9TX,14.3.2026,2026-03-15,", "`14.3.2026` is no day"),
        ("../visit,7K3MQ9TX,2026-03-14,2026-03-15,", "`../visit` is no item's address"),
        ('forms/visit,7K3MQ9TX,2026-03-14,2026-03-15,"What', "a quotation mark is missing"),
        ("<<<<<<< ours", "git left this mark"),
        ("\udcff\udcfe", "it has 1 of the 5 parts"),
    ],
)
def test_a_spoiled_line_is_named_and_nothing_is_released_until_it_is_mended(
    line: str, reason: str, library: Path
) -> None:
    run()
    with (library / LIST).open("ab") as spoiled:
        spoiled.write(line.encode(errors="surrogateescape") + b"\n")
    number = len((library / LIST).read_bytes().splitlines())
    result = run()
    assert result.exit_code == 1
    assert f"releases.csv:{number}:1: error FILE004: This line is no release: {reason}" in result.output


def test_another_first_line_is_named(library: Path) -> None:
    (library / LIST).write_text("", encoding="utf-8")
    assert "releases.csv:1:1: error FILE004: This line is no release: the first line must be" in run().output
