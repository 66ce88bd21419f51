"""Whatever stops a build is told in a sentence, and the last good site stands as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts.cli import main
from tests.building.conftest import Build
from tests.building.sites import files_of
from tests.site.libraries import edit

STANDS = "Error: The site was not built; the last good one is as it was.\n"
Spoil = Callable[[Path], None]


def a_wrong_name(library: Path) -> None:
    edit(library / "content/roles/caseworker.yml", "owner: practice-team", "owner: practise-team")


def a_broken_link(library: Path) -> None:
    edit(library / "docs/about.md", "# ", "[the way](nowhere.md)\n\n# ")


def a_broken_fragment(library: Path) -> None:
    edit(library / "docs/about.md", "# ", "[a term](glossary.md#no-such-term)\n\n# ")


def a_picture_from_elsewhere(library: Path) -> None:
    edit(library / "docs/about.md", "# ", "![a chart](https://pictures.example/chart.png)\n\n# ")


def a_script_from_elsewhere(library: Path) -> None:
    edit(library / "docs/about.md", "# ", '<script src="https://scripts.example/count.js"></script>\n\n# ')


def a_page_where_a_generated_one_belongs(library: Path) -> None:
    (library / "docs/glossary.md").write_text("# Our own glossary\n", encoding="utf-8")


def a_page_in_the_navigation_that_is_not_there(library: Path) -> None:
    edit(library / "mkdocs.yml", "about.md", "abuot.md")


def broken_settings(library: Path) -> None:
    edit(library / "mkdocs.yml", "name: material", "name: granite")


def no_settings(library: Path) -> None:
    (library / "mkdocs.yml").unlink()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (a_broken_link, "about.md' contains a link 'nowhere.md', but the target is not found"),
        (a_broken_fragment, "about.md' contains a link 'glossary.md#no-such-term'"),
        (
            a_picture_from_elsewhere,
            "about/index.html: this page would load https://pictures.example/chart.png from another address.",
        ),
        (a_script_from_elsewhere, "about/index.html: this page would load https://scripts.example/count.js"),
        (a_page_where_a_generated_one_belongs, "docs/glossary.md: this page is generated from the content"),
        (a_page_in_the_navigation_that_is_not_there, "'abuot.md' is included in the 'nav' configuration"),
        (broken_settings, "granite"),
        (no_settings, "mkdocs.yml: this library has no mkdocs.yml."),
    ],
    ids=lambda spoil: getattr(spoil, "__name__", ""),
)
def test_it_stops_with_a_sentence_and_leaves_the_last_good_site(
    spoil: Spoil, words: str, library: Path, build: Build
) -> None:
    before = files_of(library / "site")
    spoil(library)
    result = build()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert STANDS in result.output
    assert words in result.output
    assert files_of(library / "site") == before


def test_what_stops_a_build_stops_a_copy_to_carry_with_the_same_sentence(library: Path, build: Build) -> None:
    own = library / "templates/pages/role.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ entry.title\n", encoding="utf-8")
    sentence = build().output.partition(STANDS)[2]
    assert sentence.startswith("templates/pages/role.md.j2:1: this template cannot make the page roles/caseworker.md")
    copied = CliRunner().invoke(main, ["zip"])
    assert (copied.exit_code, type(copied.exception)) == (1, SystemExit)
    assert copied.output.endswith(f"Error: No copy was made.\n{sentence}")


def test_findings_stop_it_before_anything_is_made(library: Path, build: Build) -> None:
    before, made = files_of(library / "site"), files_of(library / "build")
    a_wrong_name(library)
    result = build()
    assert result.exit_code == 1
    first, *_, last = result.output.splitlines()
    assert first.startswith("content/roles/caseworker.yml:")
    assert "practise-team" in first
    assert last == "Error: The site was not built: mend what is listed above. The last good site is as it was."
    assert files_of(library / "site") == before
    assert files_of(library / "build") == made


def test_a_warning_stops_only_a_strict_build(library: Path, build: Build) -> None:
    before = files_of(library / "site")
    role = library / "content/roles/caseworker.yml"
    edit(role, "status: draft", "status: published")
    edit(role, "reviewed_on: 20", "reviewed_on: 2019-05-01 # 20")
    strict = build("--strict")
    assert strict.exit_code == 1
    assert "warning CUR" in strict.output
    assert files_of(library / "site") == before
    assert build().exit_code == 0
    assert files_of(library / "site") != before


def test_outside_of_a_library_it_says_so(tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    result = build()
    assert result.exit_code == 2
    assert "There is no library at" in result.output
