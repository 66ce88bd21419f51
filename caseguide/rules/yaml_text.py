"""Rules about what a file's YAML holds: one item, written as names with values, each name once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

# Importing this module registers every YAML rule: those about the file and those about its writing too.
from caseguide.rules import Problem, rule, yaml_encoding, yaml_files, yaml_limits, yaml_syntax
from caseguide.rules.yaml_files import bad_file_name, wrong_extension
from caseguide.rules.yaml_limits import shown

if TYPE_CHECKING:
    from caseguide.reading.stumble import Stumble
    from caseguide.reading.text import FileText
    from caseguide.reading.values import Mark, Name

__all__ = ["bad_file_name", "wrong_extension", "yaml_encoding", "yaml_files", "yaml_limits", "yaml_syntax"]


@rule("YAML010")
def empty(text: FileText) -> Iterator[Problem]:
    """The file is empty, or holds only comments.

    Why: A file stands for an item. An empty one is often a file that was made and then forgotten, or whose
    text was lost while saving.

    Mend: Write the item, starting from `caseguide new KIND ID`, or remove the file.
    """
    only = "holds only comments (lines that begin with `#`)" if text.text.strip() else "is empty"
    if text.first_line > 1:
        only += " between its first `---` and the second"
    yield Problem(text.place(), f"This file {only}.", "Write the item, at least its `title:`, or remove the file.")


@rule("YAML011")
def front_matter_missing(text: FileText) -> Iterator[Problem]:
    """A Markdown file does not begin with its title and other details between two lines `---`.

    Why: The lines between the two `---` say what the page is called, who owns it and when it was last
    reviewed.

    Mend: Make `---` the very first line, without an empty line or a space before it.

        ---
        title: Coaching families
        owner: practice-team
        ---
        ## Purpose
    """
    hint = "Make `---` the first line, then lines such as `title: …`, then `---` again, then the text."
    if text.text.lstrip().startswith("---"):
        hint = "Remove the empty lines and spaces before the first `---`."
    yield Problem(text.place(), "This file does not begin with a line `---`.", hint)


@rule("YAML012")
def front_matter_not_closed(text: FileText) -> Iterator[Problem]:
    """The details at the top of a Markdown file have no closing line `---`.

    Why: The second `---` says where the details end and the page's text begins.

    Mend: Put a line `---`, with nothing else on it, below the last detail.

        ---
        title: Coaching families
        owner: practice-team
        ---
        ## Purpose
    """
    message = "The details at the top begin with `---` here, but no second line `---` ends them."
    yield Problem(text.place(), message, "Put a line `---`, with nothing else on it, below the last detail.")


@rule("YAML013")
def no_names_at_top(text: FileText, mark: Mark, is_list: bool) -> Iterator[Problem]:
    """The file does not consist of names with values.

    Why: An item is a set of named details. A plain text or a bare list does not say what is what.

    Mend: Give each thing its name, a colon and a space.

        - Coaching families            before

        title: Coaching families       after
    """
    what = "a list" if is_list else "text without a name"
    message = f"This file holds {what}, but an item is written as lines of the kind `name: value`."
    yield Problem(text.place(*mark), message, "Begin it with `title: `, or copy a starter with `caseguide new`.")


@rule("YAML014")
def more_than_one_item(stumble: Stumble) -> Iterator[Problem]:
    """A line `---` or `...` begins a second item in the same file.

    Why: The file name is the item's id, so a file holds one item. What follows the line would be lost.

    Mend: Remove the line if it only separates parts of one item. Move a second item to a file of its own.
    """
    dots = "<document start>" in stumble.reason and stumble.line(stumble.above).startswith("...")
    if dots or "another document" in stumble.reason:
        message = "Here a second item begins, but a file holds one item only."
        yield Problem(
            stumble.place,
            message,
            "Remove the line `---` or `...`, or move what follows to a file of its own.",
        )


@rule("YAML015")
def name_twice(text: FileText, names: Iterable[Name]) -> Iterator[Problem]:
    """A name is given twice.

    Why: Only one of the two values can count, and nobody can tell which one was meant.

    Mend: Keep one, or give the second its right name.

        owner: practice-team       before
        status: draft
        owner: academy-team

        owner: academy-team        after
        status: draft
    """
    first: dict[str, Name] = {}
    for name in names:
        earlier = first.setdefault(name.text, name)
        if earlier is not name and name.text:
            line = earlier.mark[0] + text.first_line
            message = f"The name {shown(name.text)} is given twice; the first is on line {line}."
            yield Problem(text.place(*name.mark), message, "Keep one of the two, or give this one its right name.")


@rule("YAML016")
def name_not_text(text: FileText, names: Iterable[Name]) -> Iterator[Problem]:
    """A name is a number, `true`, `false`, `null`, empty, or a list.

    Why: A name is a word. `1` and `01` would be the same number but are two different names.

    Mend: Put quotes around the name if it is right.

        0: Not at all sure           before
        10: Very sure

        "0": Not at all sure         after
        "10": Very sure
    """
    for name in (one for one in names if not one.is_text):
        if name.text and name.text != "~":
            message = f"The name {shown(name.text)} is not a word; YAML reads it as something else."
            yield Problem(text.place(*name.mark), message, f'Put quotes around it: `"{name.text[:40]}":`.')
        elif name.is_group:
            message = "A list, or something else in brackets, stands where a name is expected."
            yield Problem(text.place(*name.mark), message, "Write a name here. Put text with brackets in quotes.")
        else:
            yield Problem(text.place(*name.mark), "A name is missing before this colon.", "Write the name before it.")
