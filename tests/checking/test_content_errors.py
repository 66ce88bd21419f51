"""One mistake, one finding: what an editor sees, word for word, for each small wrong library.

With `CASEGUIDE_UPDATE=1` the words that are seen now are written into each case's `expected.txt`: read them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from caseguide.rules import RULES
from scripts.cli import main
from tests.checking.content_errors import BASE, CASES, MADE, TODAY, lay_out

NAMES = sorted({folder.name for folder in CASES.iterdir() if folder != BASE} | MADE.keys())

SEVERAL = {
    "shape-no-space-after-a-colon-before-another",  # the name is missing, too
    "shape-several-mistakes-in-a-file",  # three mistakes
    "yaml-mistakes-in-two-files",  # two mistakes
    "yaml-repeats-without-end",  # each line that repeats another is shown
}
"""Cases with more than one mistake."""

NO_CASE = {
    "SHAPE014": "speaks only for what no other rule about shape knows",
}
"""Rules that no single mistake of an editor leads to."""


def seen(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the command shows for the library of a case."""
    lay_out(case, tmp_path / case)
    monkeypatch.chdir(tmp_path / case)
    result = CliRunner().invoke(main, ["check", "--today", TODAY], catch_exceptions=False)
    assert result.exit_code == (0 if ": 0 errors" in result.output or "nothing to mend" in result.output else 1)
    return result.output


@pytest.mark.parametrize("case", NAMES)
def test_an_editor_sees_these_words(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = seen(case, tmp_path, monkeypatch)
    expected = CASES / case / "expected.txt"
    if os.environ.get("CASEGUIDE_UPDATE"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(output, encoding="utf-8")
    assert output == expected.read_text(encoding="utf-8")
    assert codes_in(output), "a case has a mistake"


def test_without_a_mistake_there_is_no_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert re.fullmatch(r"\d+ files read: nothing to mend\.\n", seen("_base", tmp_path, monkeypatch))


def test_every_rule_has_a_case() -> None:
    shown = {code for case in NAMES for code in codes_in(said(case))}
    on_paper = {code for code, rule in RULES.items() if rule.family == "PRN"}  # tests/print/test_fit.py has these
    assert RULES.keys() - shown == NO_CASE.keys() | on_paper


def test_most_mistakes_earn_exactly_one_finding() -> None:
    assert {case for case in NAMES if len(codes_in(said(case))) > 1} == SEVERAL


@pytest.mark.parametrize("case", ["ref-item-mistyped", "txt-garbled-apostrophe", "yaml-tab"])
def test_the_installed_command_shows_the_same(case: str, tmp_path: Path) -> None:
    lay_out(case, tmp_path / case)
    command = [str(Path(sys.executable).with_name("caseguide")), "check", "--today", TODAY]
    ended = subprocess.run(command, cwd=tmp_path / case, capture_output=True, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout == said(case)


def said(case: str) -> str:
    return (CASES / case / "expected.txt").read_text(encoding="utf-8")


def codes_in(output: str) -> list[str]:
    return re.findall(r"^\S.*?:\d+:\d+: (?:error|warning) ([A-Z]+\d{3}): ", output, re.MULTILINE)
