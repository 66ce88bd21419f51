"""The guard: a record that lies where it would be published stops the check and the build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from caseguide.checking import check
from caseguide.records.guard import RecordInSite, records_in, refuse_records
from tests.fill_in.spoiled_files import record

SEALED = {"kdf": "PBKDF2-SHA-256", "salt": "x", "iv": "y", "data": "z", "iterations": 1}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("docs/mine.caseguide.json", ""),
        ("docs/mine.sealed.caseguide.json", "x"),
        ("content/meeting-2026-11-03-answers.json", "{}"),
        ("notes.json", json.dumps(record("forms/meeting", {}))),
        ("notes.txt", json.dumps([record("forms/meeting", {})])),
        ("old.json.bak", json.dumps({**record("forms/meeting", {}), "format": "something else"})),
        ("deep/down/sealed.json", json.dumps(SEALED)),
        ("docs/meeting-2026-11-03.caseguide (1).json", ""),
        ("docs/meeting-2026-11-03-answers (2).json", "{}"),
        ("docs/site/mine.caseguide.json", ""),
        ("docs/build/summary.json", json.dumps({"format": "caseguide-summary"})),
    ],
)
def test_a_record_in_the_library_is_found_whatever_its_name(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [path for path, _ in records_in(tmp_path)] == [name]
    with pytest.raises(RecordInSite, match=r"looks like somebody's record"):
        refuse_records(tmp_path)


def test_what_was_built_is_not_looked_at_twice_but_the_site_is_looked_at_whole(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "mine.caseguide.json").write_text("{}", encoding="utf-8")
    assert [*records_in(tmp_path)] == []
    with pytest.raises(RecordInSite, match=r"^build/mine\.caseguide\.json: "):
        refuse_records(tmp_path)


@pytest.mark.parametrize("text", ["{}", "[]", "nothing", '{"answers": {}}', "[[[["])
def test_other_files_are_let_be(text: str, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text(text, encoding="utf-8")
    assert [*records_in(tmp_path)] == []


def test_the_check_finds_it_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mine.caseguide.json").write_text("{}", encoding="utf-8")
    found = [finding for finding in check(tmp_path).findings if finding.code == "REC001"]
    assert [finding.place.path for finding in found] == ["mine.caseguide.json"]
    assert "Take it out" in found[0].hint


def test_this_repository_holds_no_record_but_the_made_up_ones_of_the_tests() -> None:
    assert [*records_in(Path(__file__).parents[2])] == []
