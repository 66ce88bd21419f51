"""Rules about what YAML could hold and content does not: endless depth, repeated parts, special types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from caseguide.rules import Problem, rule

if TYPE_CHECKING:
    from caseguide.reading.text import FileText
    from caseguide.reading.values import Mark


@rule("YAML017")
def too_deep(text: FileText, mark: Mark, limit: int) -> Iterator[Problem]:
    """Lists stand in lists in lists, more than 40 levels deep.

    Why: No item needs more than about ten levels. More comes from a program that went wrong, or from an
    attempt to make the check crash.

    Mend: Look at the place for a row of brackets or hyphens that does not belong there.
    """
    message = f"Here more than {limit} levels stand inside one another."
    yield Problem(text.place(*mark), message, "Remove the brackets or hyphens (`[ [ [`, `- - -`) that are too many.")


@rule("YAML018")
def too_many_parts(text: FileText, limit: int) -> Iterator[Problem]:
    """The file has more than 100,000 names and values.

    Why: A long guide has about a thousand. A hundred times as many would make every check slow.

    Mend: Put one item in one file. Keep tables of data outside the content folder.
    """
    message = f"This file has more than {limit:,} names and values, far more than any item."
    yield Problem(text.place(), message, "Split it into several items, or move it out of the content folder.")


@rule("YAML019")
def repeats_another_part(text: FileText, signs: Iterable[tuple[str, Mark]]) -> Iterator[Problem]:
    """A text begins with `&` or `*`, which in YAML names and repeats another part of the file.

    Why: A few such lines can stand for millions, and a reader of the file no longer sees what an item says.

    Mend: If it is meant as text, put quotes around it. If it is meant to repeat something, write it out.

        note: *Please read this first*        before
        note: "*Please read this first*"      after
    """
    for sign, mark in signs:
        does = "names a part of the file to be repeated" if sign[0] == "&" else "repeats another part of the file"
        message = f"{shown(sign)} begins with `{sign[0]}`, which in YAML {does}; here everything is written out."
        yield Problem(text.place(*mark), message, "If this is text, put quotes around all of it.")


@rule("YAML020")
def special_type(text: FileText, marks: Iterable[Mark]) -> Iterator[Problem]:
    """A text begins with `!`, which in YAML asks for a special kind of value.

    Why: Some of these tell a program to run something. Content is only text, numbers, true or false, and
    lists.

    Mend: If it is meant as text, put quotes around it; otherwise remove the word with the `!`.

        note: !important Ask first         before
        note: "!important Ask first"       after
    """
    for mark in marks:
        message = "This begins with `!`, which in YAML asks for a special kind of value; content has none."
        hint = "If this is text, put quotes around all of it; otherwise remove the word with the `!`."
        yield Problem(text.place(*mark), message, hint)


def shown(words: str) -> str:
    """Words of the file as a message shows them: short, on one line, between backticks."""
    line = " ".join(words.split())
    return f"`{line[:40]}…`" if len(line) > 40 else f"`{line}`"
