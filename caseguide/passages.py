"""Passages: the texts of an item, each with a way to say where in the file a word of it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from caseguide.catalog import Entry
from caseguide.findings import Place
from caseguide.marks import Loc
from caseguide.reading import FileText, SourceFile
from caseguide.rules import Problem

LONGEST_CLUE = 60

MOST_IN_A_FILE = 50
"""More findings of one rule in one file are not shown: the rest goes away together with these."""


class Passage(NamedTuple):
    """A text of an item: a value that `loc` leads to, or, without `loc`, the body below the front matter."""

    source: SourceFile
    text: str
    loc: Loc | None = None
    about: str = ""

    def place(self, at: int = 0, length: int = LONGEST_CLUE) -> Place:
        """Where the words stand that begin at `at`; where they cannot be found again, where the value begins."""
        if self.loc is None:
            return place_at(body_of(self.source), at)
        value = self.source.place(self.loc)
        return _inside(self, value, at, length) or value


def place_at(text: FileText, at: int) -> Place:
    """The place in the file of the letter `at` of a text."""
    return text.place(text.text.count("\n", 0, at), at - text.text.rfind("\n", 0, at) - 1)


def body_of(source: SourceFile) -> FileText:
    """The text below the front matter."""
    return FileText(source.path, source.body, source.body_line)


def written(source: SourceFile) -> tuple[FileText, ...]:
    """A file as it is written, comments and all; of a Markdown file the front matter and the body."""
    return (source.yaml, body_of(source)) if source.body else (source.yaml,)


def prose_of(entry: Entry, at_least: int = 0) -> Iterator[Passage]:
    """What people read as sentences; with `at_least`, only texts of so many letters."""
    for loc, text, about in entry.marks.prose:
        if len(text) >= at_least:
            yield Passage(entry.source, text, loc, about)
    if entry.source.body:
        yield Passage(entry.source, entry.source.body, None, "markdown")


def texts_of(entry: Entry) -> Iterator[Passage]:
    """Every text that an editor typed as a value, and the body."""
    for loc, text in texts_in(entry.source.data):
        yield Passage(entry.source, text, loc)
    if entry.source.body:
        yield Passage(entry.source, entry.source.body, None, "markdown")


def texts_in(data: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text inside data, with the way to it."""
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from texts_in(value, (*loc, name))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from texts_in(value, (*loc, position))


def few(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first problems of a file; a file may hold anything, and each place takes time to find."""
    return islice(iter(problems), MOST_IN_A_FILE)


def _inside(passage: Passage, value: Place, at: int, length: int) -> Place | None:
    """The place inside a value: the same words, the same number of times after the value's beginning."""
    clue = _clue(passage.text[at : at + min(length, LONGEST_CLUE)])
    earlier = sum(1 for _ in clue.finditer(passage.text, 0, at))
    yaml = passage.source.yaml
    for found in clue.finditer(yaml.text, _offset(yaml, value)):
        if earlier == 0:
            return place_at(yaml, found.start())
        earlier -= 1
    return None


def _clue(words: str) -> re.Pattern[str]:
    """Finds words again in the file, where lines break in other places and quotes may be doubled."""
    each = (re.escape(word).replace("'", "'{1,2}").replace('"', r'\\?"') for word in words.split())
    return re.compile(r"\s+".join(each))


def _offset(text: FileText, place: Place) -> int:
    """How many letters stand before a place."""
    start = 0
    for _ in range(place.line - text.first_line):
        start = text.text.find("\n", start) + 1
    return start + place.column - 1
