"""Rules about signs: quotes, backslashes, brackets, and the first letter of a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from caseguide.rules import Problem, rule

if TYPE_CHECKING:
    from caseguide.reading.stumble import Stumble

NEXT_EXPECTED = ("expected key", "expected '-' indicator", "expected <document start>")
QUOTE_NAMES = {"'": "single quote (`'`)", '"': 'double quote (`"`)'}
IN_QUOTES = "If this is meant as text, put quotes around all of it."


@rule("YAML030")
def quotes(stumble: Stumble) -> Iterator[Problem]:
    """Quotes around a text are not closed, or close too early.

    Why: Everything up to the next quote belongs to the text, so one missing quote swallows the lines below
    it.

    Mend: Close the quotes with the sign that opened them. A single quote inside single quotes is written
    twice; text without special signs needs no quotes at all.

        title: 'It's your plan'      before
        title: "It's your plan"      after
    """
    opening = stumble.line(stumble.start[0])[stumble.start[1] : stumble.start[1] + 1]
    if "scanning a quoted" in stumble.reason and opening in QUOTE_NAMES:
        hint = f"Put a {QUOTE_NAMES[opening]} where the text ends."
        yield Problem(stumble.start_place, f"The {QUOTE_NAMES[opening]} that opens here is never closed.", hint)
    elif _goes_on_after(stumble, "'\"") and stumble.before.opened_at[0] < stumble.mark[0]:
        name, line = QUOTE_NAMES[stumble.before.closed], stumble.place.line
        message = f"The text in quotes that begins here runs on to line {line}: a quote seems to be missing."
        where = stumble.text.place(*stumble.before.opened_at)
        yield Problem(where, message, f"Put a {name} where the text ends.")
    elif _goes_on_after(stumble, "'\""):
        hint = "Put the whole text in double quotes (`\"`), or in none. In single quotes, write `'` twice."
        yield Problem(stumble.place, "The quotes are closed before this place, but the text goes on.", hint)


@rule("YAML031")
def backslash(stumble: Stumble) -> Iterator[Problem]:
    r"""A backslash stands in double quotes.

    Why: In double quotes, a backslash and the sign after it stand for something else, such as a new line.

    Mend: Use single quotes, or write the backslash twice.

        folder: "S:\Forms"       before
        folder: 'S:\Forms'       after
    """
    if "escape" in stumble.reason or "hexdecimal" in stumble.reason:
        message = "In double quotes, the backslash (`\\`) before this place stands for something else."
        yield Problem(stumble.place, message, "Use single quotes (`'`) around the text, or write the backslash twice.")


@rule("YAML033")
def brackets(stumble: Stumble) -> Iterator[Problem]:
    """Brackets are not closed, or text that begins with a bracket has no quotes.

    Why: A value that begins with `[` is a list up to the `]`; one that begins with `{` is a group of names
    and values.

    Mend: Close the bracket, and put commas between the parts. Put quotes around text that begins with a
    bracket.

        topics: [mentoring, coaching        before
        note: [Name] comes along

        topics: [mentoring, coaching]       after
        note: "[Name] comes along"
    """
    if "',' or" in stumble.reason:
        yield _not_closed(stumble, stumble.start)
    elif stumble.sign and stumble.sign in "]}":
        message = f"`{stumble.sign}` closes a bracket that was not opened."
        yield Problem(stumble.place, message, "Open it, or remove this one. " + IN_QUOTES)
    elif _goes_on_after(stumble, "]"):
        message = "A bracket is closed before this place, but the text goes on."
        yield Problem(stumble.place, message, IN_QUOTES + " Otherwise begin a new line here.")
    elif "flow" in stumble.reason and stumble.before.open_brackets:
        yield _not_closed(stumble, stumble.before.open_brackets[-1])


def _not_closed(stumble: Stumble, opened: tuple[int, int]) -> Problem:
    sign = stumble.line(opened[0])[opened[1] : opened[1] + 1]
    closing = "]" if sign == "[" else "}"
    message = f"The bracket `{sign}` that opens here is not closed with `{closing}`, or a comma is missing in it."
    hint = f"Look for the mistake up to line {stumble.place.line}, column {stumble.place.column}. {IN_QUOTES}"
    return Problem(stumble.text.place(*opened), message, hint)


@rule("YAML034")
def first_sign(stumble: Stumble) -> Iterator[Problem]:
    """A text without quotes begins with a sign that means something else in YAML.

    Why: A text cannot begin with `@`, a backtick, `%`, `*`, `&`, `!`, `|`, `>`, `?` or `,`, because YAML uses
    these signs for other things.

    Mend: Put quotes around the whole text.

        say: **Thank you** for coming          before
        say: "**Thank you** for coming"        after
    """
    own_place = (
        "cannot start any token",
        "mapping keys are not allowed",
        "undefined",
        "expected node content",
    )
    started = ("an anchor", "an alias", "a tag", "a directive", "a %", "a block scalar")
    if any(words in stumble.reason for words in started):
        mark = stumble.start
    elif any(words in stumble.reason for words in own_place) and stumble.sign and stumble.sign in "@`%*&!|>?,":
        mark = stumble.mark
    else:
        return
    sign = stumble.line(mark[0])[mark[1] : mark[1] + 1]
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    yield Problem(stumble.text.place(*mark), f"A text without quotes cannot begin with {shown}.", IN_QUOTES)


def _goes_on_after(stumble: Stumble, signs: str) -> bool:
    if not any(words in stumble.reason for words in NEXT_EXPECTED):
        return False
    before = stumble.before
    return bool(before.closed) and before.closed in signs and before.closed_line == stumble.mark[0]
