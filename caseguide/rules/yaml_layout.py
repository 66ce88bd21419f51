"""Rules about lines: tabs, hyphens, names and colons, and how far in a line begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from caseguide.rules import Problem, rule
from caseguide.rules.yaml_signs import IN_QUOTES, NEXT_EXPECTED

if TYPE_CHECKING:
    from caseguide.reading.stumble import Stumble


@rule("YAML032")
def tab(stumble: Stumble) -> Iterator[Problem]:
    """A tab stands where spaces are needed.

    Why: A tab looks like spaces, but is wide in one program and narrow in another, so YAML does not allow it
    at the beginning of a line.

    Mend: Put two spaces for each step inwards. Most editors can do it at once ("convert indentation to
    spaces").
    """
    line = stumble.line()
    begins = line[: len(line) - len(line.lstrip(" \t"))]
    if "tab character" in stumble.reason or stumble.sign == "\t" or "\t" in begins:
        column = begins.index("\t") if "\t" in begins else stumble.mark[1]
        hint = "Remove the tab and type two spaces for each step inwards."
        yield Problem(stumble.text.place(stumble.mark[0], column), "A tab stands here; YAML needs spaces.", hint)


@rule("YAML035")
def hyphen(stumble: Stumble) -> Iterator[Problem]:
    """Hyphens of a list and names are mixed on one level.

    Why: On one level there is either a list, every line of which begins with `- `, or there are names with
    values.

    Mend: Give the list a name, and move it in below that name.

        title: Coaching         before
        - Listen
        - Ask

        title: Coaching         after
        steps:
          - Listen
          - Ask
    """
    if "block sequence entries" in stumble.reason:
        message = "A list begins here on the same line as the name before it."
        yield Problem(stumble.place, message, "Begin a new line before the `- `. " + IN_QUOTES)
    elif "expected key" in stumble.reason and _in_list(stumble.line()) and not _in_list(stumble.line(stumble.above)):
        message = "A line of a list (`- `) stands where a name is expected."
        yield Problem(stumble.place, message, "Put a line with the name of the list above it, or move it further in.")
    elif "expected '-' indicator" in stumble.reason and stumble.mark[1] == stumble.start[1]:
        message = "Here the next line of a list is expected, but this line does not begin with `- `."
        yield Problem(stumble.place, message, "Begin it with `- ` if it belongs to the list, or move it in or out.")


@rule("YAML036")
def no_colon(stumble: Stumble) -> Iterator[Problem]:
    """A line has no colon with a space after its name.

    Why: The colon and the space after it part the name from the value.

    Mend: Put `: ` after the name, with the space. If the line carries on the text above it, begin it further
    in than the name of that text.

        title:Coaching families         before
        owner: practice-team

        title: Coaching families        after
        owner: practice-team
    """
    if stumble.sign == ":" and "expected key" in stumble.reason:
        yield Problem(stumble.place, "A name is missing before this colon.", "Write the name before it.")
        return
    number = stumble.start[0]
    if "could not find expected ':'" not in stumble.reason:
        number = stumble.above
        if "mapping values" not in stumble.reason or not _lacks_colon(stumble, stumble.line(number)):
            return
    line = stumble.line(number)
    column = len(line) - len(line.lstrip())
    yield _colon_problem(stumble, number, column, line.strip())


def _lacks_colon(stumble: Stumble, above: str) -> bool:
    marker, words = _without_hyphens(above)
    if not words or _has_name(above) or _name_too_far_in(stumble):
        return False
    here, name = _without_hyphens(stumble.line()[: stumble.mark[1]])
    below = marker == here and " " not in name
    return below or " " not in words or bool(re.match(r"[\w-]+:\S", words))


def _colon_problem(stumble: Stumble, number: int, column: int, words: str) -> Problem:
    where = stumble.text.place(number, column)
    if re.match(r"-[^\s-]", words):
        return Problem(where, "There is no space after the hyphen at the beginning of this line.", "Write `- `.")
    if glued := re.match(r"[\w-]+:(?=\S)", words):
        hint = f"Write `{glued.group()[:40]} `, with a space after the colon."
        return Problem(where, "There is no space after the colon in this line.", hint)
    hint = "Write `name: value`. A line that carries on the text above begins further in than that text's name."
    return Problem(where, "This line has no name with a colon.", hint)


@rule("YAML037")
def colon_in_text(stumble: Stumble) -> Iterator[Problem]:
    """A colon stands inside a text without quotes.

    Why: A colon with a space after it parts a name from its value, so YAML takes the words before it for a
    name.

    Mend: Put quotes around the whole text.

        title: Coaching: first steps          before
        title: "Coaching: first steps"        after
    """
    if "mapping values" not in stumble.reason:
        return
    if _name_too_far_in(stumble):
        return
    hint = "Put double quotes around the whole text, or write it without the colon."
    yield Problem(stumble.place, "This colon stands inside a text that has no quotes around it.", hint)


@rule("YAML038")
def too_far_in_or_out(stumble: Stumble) -> Iterator[Problem]:
    """A line begins too far in, or not far enough.

    Why: How far in a line begins says what it belongs to: what stands below a name, and further in, belongs
    to it.

    Mend: Begin lines that belong together at the same column. Go two spaces in for each level.

        fidelity_measures:          before
           observation: []
          interview: []

        fidelity_measures:          after
          observation: []
          interview: []
    """
    if any(words in stumble.reason for words in (*NEXT_EXPECTED, "mapping values")):
        line = stumble.line()
        column = len(line) - len(line.lstrip(" "))
        where = stumble.text.place(stumble.mark[0], column)
        message = f"This line begins at column {column + 1}, which does not fit the lines above it."
        yield Problem(where, message, "Begin it exactly below the line that it belongs beside; two spaces a level.")


@rule("YAML039")
def not_yaml(stumble: Stumble) -> Iterator[Problem]:
    """A line does not read as YAML.

    Why: What cannot be read cannot be checked or published.

    Mend: Compare the line, and the one above it, with a file that works: a name, a colon, a space, and the
    value, in quotes if it holds special signs.
    """
    hint = "Compare it, and the line above, with a file that works. Put quotes around text with special signs."
    yield Problem(stumble.place, "This line does not read as YAML.", hint)


def _name_too_far_in(stumble: Stumble) -> bool:
    _, before = _without_hyphens(stumble.line()[: stumble.mark[1]])
    return " " not in before and (_in_list(stumble.line()) or _has_name(stumble.line(stumble.above)))


def _in_list(line: str) -> bool:
    return bool(re.match(r"\s*-(\s|$)", line))


def _without_hyphens(line: str) -> tuple[int, str]:
    words = re.sub(r"^(\s*-\s)*\s*", "", line)
    return len(line) - len(words), words.strip()


def _has_name(line: str) -> bool:
    return bool(re.search(r":(\s|$)", line))
