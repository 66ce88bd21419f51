"""What a build lays ready to print: beside each page, whole or not at all, and made anew only where it must be."""

from __future__ import annotations

import errno
import io
import os
import re
import zipfile
from pathlib import Path
from typing import cast

import pikepdf
import pytest

from caseguide.library import Folder, read_library
from caseguide.print import filling, saving
from caseguide.print.filling import fill_shelf
from caseguide.print.pages import paper_pages
from caseguide.print.shelf import can_be_printed
from schemas.checklist import Checklist
from tests.building.conftest import Build
from tests.building.sites import files_of
from tests.site.libraries import edit

FORM = "forms/conversation-note"


def shelf_of(library: Path) -> dict[str, int]:
    """What is kept between builds, with the time at which it was written."""
    return {path.name: path.stat().st_mtime_ns for path in (library / "build/shelf").iterdir()}


def test_every_item_that_can_be_printed_has_its_files_beside_its_page(library: Path) -> None:
    catalog = read_library(library).catalog
    assert catalog is not None
    assert can_be_printed(catalog)
    for entry in can_be_printed(catalog):
        endings = {"a4.pdf", "letter.pdf"} | ({"a4.docx", "letter.docx"} if entry.kind.name == "form" else set())
        place = library / "site" / entry.address
        page = (place / "index.html").read_text(encoding="utf-8")
        files = {path.name for path in place.iterdir() if path.suffix in (".pdf", ".docx")}
        assert files >= {f"{entry.id}-{ending}" for ending in endings}
        assert files == set(re.findall(r'href="([^"/]+\.(?:pdf|docx))"', page))
        assert (place / f"{entry.id}-page.png").is_file()


def test_its_page_and_the_list_say_how_many_pages_and_bytes_they_have(library: Path) -> None:
    files = library / "site" / FORM
    with pikepdf.open(files / "conversation-note-letter.pdf") as pdf:
        pages = len(pdf.pages)
    size = round((files / "conversation-note-letter.pdf").stat().st_size / 1000)
    says = rf'-letter\.pdf">PDF, Letter.*?</a> <span class="small">{pages} pages?, {size} KB</span>'
    for page in (f"{FORM}/index.html", "print/index.html"):
        assert re.search(says, (library / "site" / page).read_text(encoding="utf-8"), re.DOTALL), page


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_all_forms_for_a_paper_are_in_one_archive(paper: str, library: Path) -> None:
    archive = zipfile.ZipFile(io.BytesIO((library / f"site/print/forms-{paper}.zip").read_bytes()))
    assert sorted(archive.namelist()) == [
        f"forms-{paper}/conversation-note-{paper}.docx",
        f"forms-{paper}/conversation-note-{paper}.pdf",
    ]
    with archive.open(f"forms-{paper}/conversation-note-{paper}.pdf") as packed:
        assert packed.read() == (library / f"site/{FORM}/conversation-note-{paper}.pdf").read_bytes()


def test_each_level_of_a_checklist_lies_ready_for_a_mentee_on_one_page(library: Path) -> None:
    catalog = read_library(library).catalog
    assert catalog is not None
    for entry in catalog.of_kind("checklist"):
        page = (library / f"site/{entry.address}/index.html").read_text(encoding="utf-8")
        assert "Next level on one page" in page
        for level in cast(Checklist, entry.model).levels:
            for paper in ("a4", "letter"):
                name = f"{entry.id}-{level.id}-{paper}.pdf"
                assert f'href="{name}">{level.label}: PDF' in page
                with pikepdf.open(library / "site" / entry.address / name) as pdf:
                    assert len(pdf.pages) == 1


def test_the_wall_chart_lies_beside_the_life_of_the_case_and_in_the_list(library: Path) -> None:
    for page, there in (("matrix", "../print/"), ("print", "")):
        words = (library / f"site/{page}/index.html").read_text(encoding="utf-8")
        for paper in ("a3", "tabloid"):
            assert f'href="{there}wall-chart-{paper}.pdf"' in words, (page, paper)
            with pikepdf.open(library / f"site/print/wall-chart-{paper}.pdf") as pdf:
                assert len(pdf.pages) == 1
    assert (library / "site/print/wall-chart-page.png").is_file()


def test_a_second_build_makes_nothing_anew_and_an_edit_only_what_it_touches(library: Path, build: Build) -> None:
    assert build().exit_code == 0
    before = shelf_of(library)
    assert build().exit_code == 0
    assert shelf_of(library) == before
    edit(library / f"content/{FORM}.yml", "title: ", "title: New ")
    assert build().exit_code == 0
    changed = shelf_of(library).keys() ^ before.keys()
    names = {re.sub(r"-[0-9a-f]{20}", "", name) for name in changed}
    # Others that name the form by its title are made anew too; what does not name it is not.
    assert {f"conversation-note.{ending}" for ending in ("pdf", "docx", "png")} <= names
    assert {"first-weeks.pdf", "asking-open-questions.pdf"} & names == set()


def test_pages_are_built_sooner_without_pdfs_and_say_so(library: Path, build: Build) -> None:
    assert build("--no-pdfs").exit_code == 0
    assert not [*(library / "site").rglob("*.pdf")]
    assert "caseguide print" in (library / f"site/{FORM}/index.html").read_text(encoding="utf-8")


def test_a_library_without_anything_to_print_still_has_its_pages(library: Path) -> None:
    catalog = read_library(library).catalog
    assert catalog is not None
    for entry in can_be_printed(catalog):
        edit(library / entry.source.path, "status: draft", "status: retired")
    bare = read_library(library).catalog
    assert bare is not None
    shelf = fill_shelf(bare, Folder(library))
    assert (shelf.items, [*shelf.files()]) == ({}, [])
    pages = dict(paper_pages(bare, library / "templates", shelf))
    assert "Nothing in this library is for paper yet." in pages["print/index.md"]
    assert "Nothing in this library is for paper yet." in pages["print/check.md"]


def test_a_full_disk_is_told_in_a_sentence_and_leaves_nothing_half_written(
    library: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(library / "site")
    edit(library / f"content/{FORM}.yml", "title: ", "title: New ")

    def full(half: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))

    monkeypatch.setattr(saving.os, "replace", full)
    result = build()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "The site was not built; the last good one is as it was.\n" in result.output
    assert "No space left on device" in result.output
    assert halves(library) == []
    assert files_of(library / "site") == before


def test_stopping_it_leaves_nothing_half_written_and_the_next_build_goes_on(
    library: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(library / "site")
    edit(library / f"content/{FORM}.yml", "title: ", "title: New ")

    def stopped(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(filling, "form_as_word", stopped)
        assert build().exit_code == 1
    assert halves(library) == []
    assert files_of(library / "site") == before
    assert build().exit_code == 0
    assert files_of(library / "site") != before


def test_what_cannot_be_printed_stops_the_build_and_names_the_item(library: Path, build: Build) -> None:
    before = files_of(library / "site")
    edit(library / f"content/{FORM}.yml", "title: ", "title: Note 𓀀 ")
    result = build()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert f"{FORM} cannot be printed: No font for printing has the sign “𓀀”" in result.output
    assert files_of(library / "site") == before


def halves(library: Path) -> list[Path]:
    return [path for path in library.rglob("*.part") if path.is_file()]
