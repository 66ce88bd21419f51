"""The index: whatever a record says, it is found by it, and the same records give the same files."""

from __future__ import annotations

import json
import shutil
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from caseguide.catalog import Catalog
from caseguide.finder import index
from caseguide.finder.finding import Findable
from caseguide.finder.ranking import Ranked
from caseguide.finder.record import Record
from caseguide.finder.stems import words_in
from caseguide.library import Folder
from tests.site.conftest import Visit
from tests.site.serving import served


def written(records: list[Record], target: Path, language: str = "en") -> Path:
    """The folder of the index of these records."""
    ranked = Ranked(language)
    for record in records:
        ranked.take_in(record)
    index.write_index(records, ranked, [], {}, target)
    return target / str(json.loads((target / "index.json").read_text(encoding="utf-8"))["folder"])


def record(title: str, *lines: str) -> Record:
    return Record("forms/meeting", title, lines=list(lines), tags={"kind": ["form"]}, whole=True)


def line_of(word: str, folder: Path) -> Any:
    """What the index holds about a word, looked for as a browser does: in the last part that begins before it."""
    parts = json.loads((folder.parent / "index.json").read_text(encoding="utf-8"))["parts"]
    number = max(place for place, start in enumerate(parts) if start <= word)
    lines = json.loads((folder / f"words/{number}.json").read_text(encoding="utf-8"))
    return next(line for line in lines if word in line[2].split(" "))


def records_with(word: str, folder: Path) -> set[int]:
    number, _, _, has, steps, levels = line_of(word, folder)
    if has > len(steps):
        steps, levels = json.loads((folder / f"all/{number}.json").read_text(encoding="utf-8"))
    assert len(steps) == len(levels) == has
    return set(accumulate(steps))


TEXTS = st.text(alphabet=st.sampled_from("abcé ñ'-1ЖЇ visitng"), max_size=60)


@settings(deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=40), most=st.sampled_from([1, 3, 500]))
def test_every_record_is_found_by_each_of_its_words(texts: list[str], most: int) -> None:
    with pytest.MonkeyPatch.context() as changed, TemporaryDirectory() as folder:
        changed.setattr(index, "MOST", most)
        changed.setattr(index, "PART", 200)
        made = written([record("Meeting", text) for text in texts], Path(folder) / "finder")
        for number, text in enumerate(texts):
            for word in words_in(text):
                assert number in records_with(word, made)


def test_the_same_records_give_the_same_files_and_others_another_folder(tmp_path: Path) -> None:
    some = [record("Meeting", "Set goals."), record("Visit", "Listen first.")]
    one, same = written(some, tmp_path / "one"), written(some, tmp_path / "same")
    files = {path.relative_to(one): path.read_bytes() for path in one.rglob("*.json")}
    assert files == {path.relative_to(same): path.read_bytes() for path in same.rglob("*.json")}
    assert one.name == same.name != written(some[:1], tmp_path / "other").name


@pytest.mark.parametrize(
    ("language", "said", "together"),
    [("en", "visit visits visiting", True), ("de-AT", "Besuch Besuche", True), ("uk", "візит візити", False)],
)
def test_forms_of_a_word_are_one_where_the_language_is_known(
    language: str, said: str, together: bool, tmp_path: Path
) -> None:
    folder = written([record("Meeting", word) for word in said.split()], tmp_path / "finder", language)
    first = said.split()[0].lower()
    assert (records_with(first, folder) == set(range(len(said.split())))) == together


def test_lines_that_are_no_sentences_do_not_run_together(tmp_path: Path) -> None:
    folder = written([record("Meeting", "Goals set", "Listen first.", "Who was there?", "Notes")], tmp_path / "finder")
    [shown] = json.loads((folder / "said/0.json").read_text(encoding="utf-8"))
    assert shown["said"] == [["", "Goals set · Listen first. Who was there? Notes"]]


@pytest.fixture
def cut_short(site: Path, ours: Catalog, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site with an index that names, as in a very large library, only some of the records of a word."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("*.pdf", "*.docx", "*.zip", "*.png"))
    monkeypatch.setattr(index, "MOST", 5)
    Findable(ours, Folder(library)).write(copy / "finder")
    return copy


def found(page: Page, address: str) -> list[str]:
    page.goto(address)
    expect(page.locator("[data-finder-said]")).not_to_be_empty()
    expect(page.locator(".finder__results li").nth(9)).to_be_visible()
    return page.locator(".finder__results a").all_inner_texts()


@pytest.mark.browser
def test_where_a_word_stands_everywhere_the_best_are_named_and_more_words_look_at_all(
    cut_short: Path, ours: Catalog, visit: Visit, home: str, browser: Browser
) -> None:
    page = visit("find/")
    with served(cut_short, ours.library.site_address) as there, browser.new_context() as context:
        large = context.new_page()
        large.goto(f"{there}find/?q=family")
        expect(large.locator("[data-finder-said]")).to_contain_text("There are more: add a word")
        assert found(large, f"{there}find/?q=family+goals") == found(page, f"{home}find/?q=family+goals")
        assert found(large, f"{there}find/?q=family&kind=form") == found(page, f"{home}find/?q=family&kind=form")
