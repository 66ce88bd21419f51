"""A build that works: what it leaves, and that the same content gives the same bytes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.building.conftest import Build
from tests.building.sites import differing, files_of
from tests.site.libraries import edit

DATED = {"sitemap.xml", "sitemap.xml.gz"}
"""MkDocs writes the day of the build into these, and into nothing else."""


def test_it_says_how_many_pages_it_built(library: Path, build: Build) -> None:
    result = build()
    assert result.exit_code == 0
    said = re.search(r"^(\d+) pages built into site/ in [0-9.]+ s\.$", result.output, re.MULTILINE)
    assert said is not None
    # MkDocs adds a page for wrong addresses.
    assert len(list((library / "site").rglob("*.html"))) == int(said[1]) + 1


def test_the_same_content_gives_the_same_bytes(library: Path, build: Build) -> None:
    before = files_of(library / "site")
    assert build("--clean").exit_code == 0
    assert differing(before, files_of(library / "site")) <= DATED


def test_on_another_day_only_the_sitemap_differs(library: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(library / "site")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert build("--clean").exit_code == 0
    assert differing(before, files_of(library / "site")) == DATED


def test_clean_makes_everything_anew_and_otherwise_only_what_changed_is_written(library: Path, build: Build) -> None:
    made = library / "build/docs/roles/caseworker.md"
    left = library / "build/left-behind.txt"
    left.touch()
    when = made.stat().st_mtime_ns
    assert build().exit_code == 0
    assert made.stat().st_mtime_ns == when
    assert left.exists()
    assert build("--clean").exit_code == 0
    assert made.stat().st_mtime_ns != when
    assert not left.exists()


def test_an_item_that_is_gone_leaves_no_page(library: Path, build: Build) -> None:
    new = library / "content/resources/second-library.yml"
    text = (library / "content/resources/public-library.yml").read_text(encoding="utf-8")
    new.write_text(text.replace("title: ", "title: Second ", 1), encoding="utf-8")
    assert build().exit_code == 0
    assert (library / "site/resources/second-library/index.html").is_file()
    new.unlink()
    assert build().exit_code == 0
    assert not (library / "site/resources/second-library").exists()


def test_an_edit_shows_on_the_page_and_on_those_that_name_it(library: Path, build: Build) -> None:
    edit(library / "content/roles/caseworker.yml", "title: Caseworker", "title: Caseworker in the field")
    assert build().exit_code == 0
    for page in ("roles/caseworker", "roles"):
        assert "Caseworker in the field" in (library / f"site/{page}/index.html").read_text(encoding="utf-8")
