"""Values that are odd but allowed: a check takes them, and if it has nothing against them, so do the pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from caseguide.catalog import Entry
from caseguide.checking import Checked
from caseguide.marks import Loc
from caseguide.pages.rendering import Renderer, environment
from tests.fights_back.judging import complaints
from tests.fights_back.library_copy import LibraryCopy

LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=40)
FRAGMENTS = (
    *("{{ x }}", "{% x %}", "{# x", "<b>", "</p>", "<!--", "&amp;", "[a](b)", "[a][b]", "![](x)", "`", "```", "~~~"),
    *("**", "__", "# ", "## ", "- ", "1. ", "> ", "|", "\\", "\\n", "***", "!!! note", ": ", "%s", "{0}", "$1", "\\1"),
    *("://", "”", "’", '"', "'", "é", "ß", "İ", "ﬁ", "日本", "עברית", "💥", "e\u0301", "\u00a0", "\u2011", "...", "?!"),
)
WORDS = st.sampled_from(("a", "the", "person", "mentee", "case plan", "KCA", "meeting", "2026", "0", "I", "No", "None"))
SENTENCES = st.lists(WORDS | st.sampled_from(FRAGMENTS) | LETTERS, min_size=1, max_size=8).map(" ".join)
BREAKS = st.lists(SENTENCES, min_size=1, max_size=3).map("\n\n".join)


@pytest.fixture(scope="module")
def copy() -> Iterator[LibraryCopy]:
    with TemporaryDirectory() as folder:
        yield LibraryCopy(Path(folder))


@cache
def items(copy: LibraryCopy) -> dict[str, Entry]:
    """The items that are YAML, by the path of their file."""
    checked = copy.check()
    assert checked.catalog is not None
    return {entry.source.path: entry for entry in checked.catalog.items if entry.kind.suffix == ".yml"}


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_odd_words_are_taken_or_told(copy: LibraryCopy, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([*items(copy)]))
    entry = items(copy)[path]
    said = json.loads(json.dumps(entry.source.data)) | {"title": data.draw(SENTENCES)}
    for loc, _, _ in data.draw(st.lists(st.sampled_from(entry.marks.prose), max_size=5)):
        put(said, loc, data.draw(SENTENCES | BREAKS))
    with copy.put_back_afterwards():
        copy.write(path, json.dumps(said, ensure_ascii=False, indent=1).encode())
        checked = copy.check()
        note(str(checked.findings))
        assert [*complaints(copy, checked)] == []
        shown(copy, checked, path)


@pytest.mark.parametrize("day", ["0001-01-01", "1900-02-28", "2024-02-29", "9994-12-31", "9999-12-31"])
def test_any_day_is_taken_or_told(copy: LibraryCopy, day: str) -> None:
    path, entry = next(iter(items(copy).items()))
    with copy.put_back_afterwards():
        copy.write(path, json.dumps(entry.source.data | {"reviewed_on": day, "review_months": 60}).encode())
        assert [*complaints(copy, copy.check())] == []


def put(data: Any, loc: Loc, text: str) -> None:
    """Put a text where `loc` leads."""
    for part in loc[:-1]:
        data = data[part]
    data[loc[-1]] = text


def shown(copy: LibraryCopy, checked: Checked, path: str) -> None:
    """Make the page of an item that a check has nothing against."""
    catalog = checked.catalog
    if catalog is None or checked.stops():
        return
    entry = catalog.by_path[path]
    renderer = Renderer(catalog, environment(copy.root / "templates"))
    page = renderer.page(entry.kind.name, f"{entry.address}.md", entry=entry, item=entry.model)
    assert page.strip()
