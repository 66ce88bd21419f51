"""TXT: what was to be replaced, and titles that do not tell two items apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.passages import few, texts_of, written
from caseguide.rules import Problem, rule
from caseguide.sentences import without_code

PLACEHOLDER = re.compile(
    r"""
      \b(?:TODO|TBD|TBC|FIXME|FILL[ -]?IN|FILL[ ]ME[ ]IN|XXX+)\b
    | \[(?:[Ii]nsert|INSERT|[Aa]dd|[Ff]ill[ ]in|[Yy]our|[Ww]rite)\b[^\[\]\n]{0,80}\](?![(\[])
    | \b(?i:lorem[ ]ipsum)\b
    | (?<!\bas[ ])(?<!\blike[ ])(?<!\bform[ ])(?<!\bformat[ ])\b(?i:y{4}-mm-dd|dd/mm/y{4}|mm/dd/y{4})\b
    """,
    re.VERBOSE,
)
CAPITALS = ("TODO", "TBD", "TBC", "FIXME", "FILL", "XXX")
ANY_LETTERS = ("lorem", "yyyy")
BRACKET = re.compile(r"\[(?:[Ii]n|IN|[Aa]dd|[Ff]ill|[Yy]our|[Ww]rite)")
QUOTED = "\"'“‘"


@rule("TXT001")
def placeholder(catalog: Catalog) -> Iterator[Problem]:
    """A placeholder was left in, such as `TODO`, `yyyy-mm-dd` or `[insert name]`.

    Why: readers would meet it on the page, and would not know what belongs there.

    Mend: write what belongs there, or take it out. To write about such a word, put it in quotes or backticks.
    In a draft, placeholders may stay until it is published.
    """
    for entry in catalog.entries:
        if any(_may_hold(text.text) for text in written(entry.source)) and not _is_draft(entry):
            yield from few(_placeholders(entry))


def _may_hold(text: str) -> bool:
    """A quick look whose no is always right."""
    small = text.lower()
    found = any(sign in text for sign in CAPITALS) or any(sign in small for sign in ANY_LETTERS)
    return found or bool(BRACKET.search(text))


def _placeholders(entry: Entry) -> Iterator[Problem]:
    for passage in texts_of(entry):
        for found in PLACEHOLDER.finditer(without_code(passage.text)):
            if passage.text[found.start() - 1 : found.start()] not in QUOTED or not found.start():
                place = passage.place(found.start(), len(found.group()))
                yield Problem(place, f"This still says `{found.group()}`.", "Write what belongs here, or take it out.")


def _is_draft(entry: Entry) -> bool:
    return entry.kind.is_item and entry.item.status == "draft"


@rule("TXT004")
def same_title(catalog: Catalog) -> Iterator[Problem]:
    """Two items of one kind have the same title.

    Why: in a list or in the search, nobody could tell the two apart.

    Mend: give one of them a title that says what makes it different.
    """
    first: dict[tuple[str, str], Entry] = {}
    for entry in sorted(catalog.items, key=lambda entry: entry.source.path):
        name = " ".join(entry.item.title.casefold().split())
        other = first.setdefault((entry.kind.name, name), entry) if entry.item.status != "retired" else entry
        if other is not entry:
            message = f"{other.source.path} has the same title."
            yield Problem(entry.place(("title",)), message, "Give one of the two a title that tells them apart.")
