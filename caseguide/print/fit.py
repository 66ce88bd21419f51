"""Whether a print fits its paper: words that are too wide, boxes off the page, rows that are split, labels left alone.

These are findings that an editor can act on. They are slow for a check while typing: `problems` is for the checks
before a release, and for whoever changes a layout.
"""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Place
from caseguide.form_fields import field_places
from caseguide.marks import Loc
from caseguide.print.printing import NotPrinted, Paper, set_item
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import Note, Typesetter
from caseguide.print.widgets import page_count
from caseguide.rules import Problem
from caseguide.words import counted
from schemas.form import Form

PAPER_NAMES = {"a4": "A4", "letter": "US Letter"}

SHORTEN = "Use a shorter word there, or fewer options."


def problems(typesetter: Typesetter, catalog: Catalog, entry: Entry, paper: Paper) -> Iterator[Problem]:
    """Everything that does not fit when an item is printed blank on this paper."""
    try:
        item = set_item(typesetter, catalog, entry, paper, Wish())
    except NotPrinted as error:
        yield Problem(entry.place(), str(error))
        return
    notes = typesetter.measure(item.document)
    yield from too_many_pages(entry, paper, page_count(item.pdf))
    looks = (too_wide, off_the_page, label_alone, row_split)
    # A table's head stands on each of its pages; what is wrong in it is said once.
    yield from dict.fromkeys(problem for look in looks for problem in look(entry, paper, notes))


def too_many_pages(entry: Entry, paper: Paper, pages: int) -> Iterator[Problem]:
    """The print has more pages than the item says it may have."""
    most = getattr(entry.model, "max_pages", None)
    if most and pages > most:
        message = f"{entry.address} takes {counted(pages, 'page')} on {PAPER_NAMES[paper]}, and may take {most}."
        yield Problem(entry.place(("max_pages",)), message, "Take out a question, leave fewer `lines`, or allow more.")


def too_wide(entry: Entry, paper: Paper, notes: list[Note]) -> Iterator[Problem]:
    """A word is wider than its column."""
    for note in notes:
        if note["what"] == "wide":
            message = f"In {entry.address}, a word at `{note['name']}` is wider than its place on {PAPER_NAMES[paper]}."
            yield Problem(_place(entry, note), message, SHORTEN)


def off_the_page(entry: Entry, paper: Paper, notes: list[Note]) -> Iterator[Problem]:
    """Something reaches below the foot of the page."""
    for note in notes:
        if note["what"] == "end" and note["y"] > note["foot"] + 1:
            message = f"In {entry.address}, `{note['name']}` is cut off at a page's foot on {PAPER_NAMES[paper]}."
            yield Problem(_place(entry, note), message, "Make it shorter: it is higher than a page.")


def label_alone(entry: Entry, paper: Paper, notes: list[Note]) -> Iterator[Problem]:
    """A label stands at the foot of a page, and what it asks for on the next."""
    labels = {note["name"]: note for note in notes if note["what"] == "label"}
    for note in notes:
        label = labels.get(note["name"])
        if note["what"] == "answer" and label and label["page"] != note["page"]:
            where = f"at a page's foot on {PAPER_NAMES[paper]}"
            message = f"In {entry.address}, the label of `{note['name']}` stands alone {where}."
            yield Problem(_place(entry, note), message, "Move the question, or change the lines before it.")


def row_split(entry: Entry, paper: Paper, notes: list[Note]) -> Iterator[Problem]:
    """A row begins on one page and ends on another."""
    begins = {note["name"]: note for note in notes if note["what"] == "row"}
    for note in notes:
        row = begins.get(note["name"])
        if note["what"] == "row-end" and row and row["page"] != note["page"]:
            message = f"In {entry.address}, the row `{note['name']}` is split between pages on {PAPER_NAMES[paper]}."
            yield Problem(_place(entry, note), message, "Make its text shorter.")


def _place(entry: Entry, note: Note) -> Place:
    """Where the field or the part stands of which a note speaks; the item, where the note names none."""
    name = str(note["name"]).partition(".")[0]
    return entry.place(_ways(entry).get(name, ()))


def _ways(entry: Entry) -> dict[str, Loc]:
    parts = {part.id: loc for loc, part in entry.marks.parts}
    fields = {at.field.id: at.loc for at in field_places(entry.model)} if isinstance(entry.model, Form) else {}
    return parts | fields
