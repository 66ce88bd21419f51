"""Every name and every value is found at the line and column that the editor's screen shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from caseguide.reading import SourceFile

# Every name and value is a word of its own, so that its place can be looked up in the text.
ITEM = """\
# Kommentar ü
título: "Größe 🙂"
summary: ä first
  and second
list:
- one
-   "två"
- - inner
  - {flow: blå, "quoted": 'çé', deep: [aa, "bb"]}
"名前":
    nested:
        - id: x1
          text: |
            block
            more
        - id2: x2
          empty:
"""


def leaves(data: Any, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if loc:
        yield loc, data
    for part, child in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from leaves(child, (*loc, part))


def on_screen(lines: list[str], word: str) -> tuple[int, int]:
    found = [(n, line.index(word)) for n, line in enumerate(lines, 1) if word in line]
    line, column = found[0]
    quoted = column > 0 and lines[line - 1][column - 1] in "\"'"
    return line, column + (0 if quoted else 1)


def assert_every_place(file: SourceFile, lines: list[str]) -> None:
    seen = 0
    for loc, value in leaves(file.data):
        if isinstance(loc[-1], str):
            place = file.place(loc, on="key")
            word = loc[-1] + ("" if loc[-1] != "id" else ": x1")
            assert (place.line, place.column) == on_screen(lines, word), loc
            seen += 1
        if isinstance(value, str):
            place = file.place(loc)
            word = "|" if value.startswith("block") else value.split(" and ")[0]
            assert (place.line, place.column) == on_screen(lines, word), loc
            seen += 1
    assert seen == 24


def test_every_name_and_value_of_a_file(read: Any) -> None:
    file, findings = read(ITEM)
    assert findings == []
    assert_every_place(file, ITEM.split("\n"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_name_and_value_of_front_matter_with_a_mark_and_any_line_ends(read_md: Any, end: str) -> None:
    text = "---  \n" + ITEM + "---\nBödy\n\n---\nlast"
    file, findings = read_md(b"\xef\xbb\xbf" + text.replace("\n", end).encode())
    assert [f.code for f in findings] == (["YAML006"] if end == "\n" else ["YAML006", "YAML007"])
    lines = text.split("\n")
    assert_every_place(file, lines)
    assert file.body == "Bödy\n\n---\nlast"
    assert lines[file.body_line - 1] == "Bödy"


@pytest.mark.parametrize(
    ("loc", "on", "place"),
    [
        ((), "value", (1, 1)),
        (("steps",), "key", (2, 1)),
        (("steps",), "value", (3, 3)),
        (("steps", 0, "form"), "value", (3, 5)),  # a missing name: the group that lacks it
        (("steps", 0, "form"), "key", (3, 5)),
        (("steps", 1, "call", "id"), "value", (5, 9)),  # `call` names a kind, not a part: passed over
        (("steps", 1, "call", "id"), "key", (5, 5)),
        (("steps", 7), "value", (3, 3)),
        (("steps", 0, "id", "text"), "value", (3, 9)),
        (("steps", 0, "id", "[key]"), "value", (3, 5)),
        (("nowhere", "at", "all"), "value", (1, 1)),
        (("ratings", 1), "value", (7, 8)),
    ],
)
def test_a_path_that_leads_too_far_gives_the_nearest_place(read: Any, loc: Any, on: Any, place: Any) -> None:
    file, _ = read('title: x\nsteps:\n  - id: a\n    text: b\n  - id: c\nratings:\n  "1": low\n')
    found = file.place(loc, on=on)
    assert (found.line, found.column) == place


def test_an_empty_value_stands_after_its_colon(read: Any) -> None:
    file, _ = read("title:\nowner: x\n")
    assert str(file.place(("title",))) == "content/item.yml:1:7"
