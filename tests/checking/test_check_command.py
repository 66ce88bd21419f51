"""`caseguide check` as people, pull requests and programs meet it."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scripts.cli import main

ROOT = Path(__file__).parents[2]
TODAY = ["--today", "2026-11-20"]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real content, to make mistakes in."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", *words, *TODAY])


def spoil(library: Path, path: str, old: str, new: str) -> None:
    file = library / "content" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_real_library_has_no_errors_and_says_so_in_one_line(library: Path) -> None:
    result = run("--strict")
    assert result.exit_code == 0, result.output
    assert result.output.endswith("files read: nothing to mend.\n")


def test_a_mistyped_command_offers_the_near_one() -> None:
    result = CliRunner().invoke(main, ["chek"])
    assert result.exit_code == 2
    assert result.output.endswith("Error: There is no command `chek`. Did you mean `check`?\n")


def test_what_an_editors_program_leaves_beside_a_page_is_passed_over(library: Path) -> None:
    (library / "docs").mkdir()
    (library / "docs/.#about.md").symlink_to("somebody@somewhere.1234")
    assert run("--strict").exit_code == 0


def test_a_typo_earns_one_sentence_with_its_place_and_what_to_do(library: Path) -> None:
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    result = run()
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0].endswith(": error REF001: There is no competency `mentorin`.")
    assert lines[0].startswith("content/guides/mentoring.yml:")
    assert lines[1] == "    Did you mean `mentoring`?"
    assert lines[2].endswith("1 error, 0 warnings.")
    assert len(lines) == 3


def test_a_file_that_cannot_be_read_changes_no_sheet_that_takes_words_from_it(library: Path) -> None:
    shutil.copy(ROOT / "releases.csv", library)
    spoil(library, "guides/mentoring.yml", "title:", "titel:")
    result = run()
    assert "content/guides/mentoring.yml:1:1: error SHAPE002: `titel` is not known here." in result.output
    assert "CUR006" not in result.output


def test_findings_are_sorted_by_their_places(library: Path) -> None:
    spoil(library, "roles/academy-mentee.yml", "owner: career-academy", "owner: career-acadmy")
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    spoil(library, "forms/meeting.yml", "owner: career-academy", "owner: career-acadmy")
    paths = [line.partition(":")[0] for line in run().output.splitlines() if line.startswith("content/")]
    assert paths == ["content/forms/meeting.yml", "content/guides/mentoring.yml", "content/roles/academy-mentee.yml"]


def test_a_warning_passes_and_strict_stops_at_it(library: Path) -> None:
    spoil(library, "forms/meeting.yml", "reviewed_on: 2026", "reviewed_on: 2024")
    assert run().exit_code == 0
    assert run("--strict").exit_code == 1


def test_paths_choose_what_is_told(library: Path) -> None:
    spoil(library, "forms/meeting.yml", "owner: career-academy", "owner: career-acadmy")
    assert run("content/forms").exit_code == 1
    assert run("content/forms/meeting.yml").exit_code == 1
    assert run("content/guides").exit_code == 0


def test_wrong_use_is_told_in_a_sentence_and_exits_with_two(
    library: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    nowhere = tmp_path_factory.mktemp("nowhere")
    missing = run("content/gides")
    assert (missing.exit_code, missing.output) == (2, "Error: There is no file or folder content/gides.\n")
    outside = run(str(nowhere))
    assert outside.exit_code == 2
    assert "There is no library at" in outside.output
    assert run("--format", "pdf").exit_code == 2


def test_github_shows_each_finding_beside_its_line(library: Path) -> None:
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    first = run("--format", "github").output.splitlines()[0]
    assert first.startswith("::error file=content/guides/mentoring.yml,line=")
    assert first.endswith("title=REF001::There is no competency `mentorin`. Did you mean `mentoring`?")


def test_json_tells_programs_the_same(library: Path) -> None:
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    told = json.loads(run("--format", "json").output)
    [finding] = told["findings"]
    assert (told["errors"], told["warnings"], finding["code"], finding["severity"]) == (1, 0, "REF001", "error")
    assert (finding["path"], finding["hint"]) == ("content/guides/mentoring.yml", "Did you mean `mentoring`?")


def test_sarif_names_the_rule_and_the_region(library: Path) -> None:
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    [told] = json.loads(run("--format", "sarif").output)["runs"]
    [rule], [result] = told["tool"]["driver"]["rules"], told["results"]
    assert rule["id"] == result["ruleId"] == "REF001"
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] > 1


def test_grades_lists_every_items_reading_grade_the_hardest_first(library: Path) -> None:
    lines = [line for line in run("--grades").output.splitlines() if line.startswith("grade ")]
    numbers = [float(line.split()[1].rstrip(",")) for line in lines]
    assert numbers == sorted(numbers, reverse=True)
    assert any(line.endswith(", aim  8: roles/academy-mentee") for line in lines)
    assert any(line.endswith(", aim 10: guides/mentoring") for line in lines)


def test_a_broken_library_file_still_counts_what_was_read(library: Path) -> None:
    spoil(library, "library.yml", "organisation:", "organisation")
    assert " 0 files read" not in run().output


def _command() -> list[str]:
    return [str(Path(sys.executable).with_name("caseguide")), "check", *TODAY]


def test_without_a_terminal_there_is_neither_colour_nor_progress(library: Path) -> None:
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    done = subprocess.run(_command(), cwd=library, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_terminal_gets_colour_and_progress(library: Path) -> None:
    spoil(library, "guides/mentoring.yml", "competency: mentoring", "competency: mentorin")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        _command(), cwd=library, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as run:
        os.close(theirs)
        shown = _all_from(ours)
    assert run.returncode == 1
    assert "Reading content/guides/mentoring.yml" in shown
    assert "\x1b[31m" in shown


def _all_from(terminal: int) -> str:
    parts = []
    try:
        while part := os.read(terminal, 65536):
            parts.append(part)
    except OSError:  # Linux says so when the other side has closed the terminal
        pass
    return b"".join(parts).decode()
