"""PRN: whether a print fits its paper. These rules need every item to be set, so they run with `check --print` only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from caseguide.catalog import Entry
from caseguide.findings import Place
from caseguide.form_fields import field_places
from caseguide.rules import Problem, rule
from caseguide.words import counted
from schemas.form import Form


class Laid(NamedTuple):
    """An item as it came to stand on paper: how many pages, what the layout noted, and why it could not be set.

    Or the wall chart, which is made of all practice guides and speaks through the last of them.
    """

    entry: Entry
    paper: str
    notes: tuple[dict[str, Any], ...] = ()
    pages: int = 0
    refused: str = ""
    chart: bool = False
    large: bool = False

    def noted(self, what: str) -> Iterator[dict[str, Any]]:
        """The notes of one sort."""
        yield from (note for note in self.notes if note["what"] == what)

    def place(self, note: dict[str, Any]) -> Place:
        """Where the field or the part stands of which a note speaks; the item, where the note names none."""
        parts = {part.id: loc for loc, part in self.entry.marks.parts}
        model = self.entry.model
        fields = {at.field.id: at.loc for at in field_places(model)} if isinstance(model, Form) else {}
        return self.entry.place((parts | fields).get(str(note["name"]).partition(".")[0], ()))


@rule("PRN001")
def cannot_be_printed(laid: Laid) -> Iterator[Problem]:
    """An item cannot be printed at all.

    Why: whoever needs it on paper gets nothing.

    Mend: do what the sentence says. Often it is a sign that no font has, or a picture: say it in words.
    """
    if laid.refused:
        yield Problem(laid.entry.place(), laid.refused)


@rule("PRN002")
def too_many_pages(laid: Laid) -> Iterator[Problem]:
    """A form takes more pages than its `max_pages` allows. In large letters it may take as many as it needs.

    Why: a form that must fit on one sheet is not filled in when it grows to two.

    Mend: take out a question, leave fewer `lines`, or allow more pages.
    """
    most = getattr(laid.entry.model, "max_pages", None)
    if most and not laid.large and laid.pages > most:
        message = f"{laid.entry.address} takes {counted(laid.pages, 'page')} on {laid.paper}, and may take {most}."
        hint = "Take out a question, leave fewer `lines`, or allow more."
        yield Problem(laid.entry.place(("max_pages",)), message, hint)


@rule("PRN003")
def too_wide(laid: Laid) -> Iterator[Problem]:
    """A word is wider than its place on paper.

    Why: it runs into what stands beside it, and both are hard to read.

    Mend: use a shorter word there, or fewer options or columns.
    """
    for note in laid.noted("wide"):
        message = f"In {laid.entry.address}, a word at `{note['name']}` is wider than its place on {laid.paper}."
        yield Problem(laid.place(note), message, "Use a shorter word there, or fewer options.")


@rule("PRN004")
def off_the_page(laid: Laid) -> Iterator[Problem]:
    """Something reaches below the foot of the page.

    Why: what is below the foot is cut off, and nobody sees that it was there.

    Mend: make it shorter; it is higher than a page. A long list of options may become two questions.
    """
    for note in (*laid.noted("row-end"), *laid.noted("end")):
        if note["y"] > note["foot"] + 1:
            message = f"In {laid.entry.address}, `{note['name']}` is cut off at a page's foot on {laid.paper}."
            yield Problem(laid.place(note), message, "Make it shorter: it is higher than a page.")


@rule("PRN005")
def label_alone(laid: Laid) -> Iterator[Problem]:
    """A label stands alone at the foot of a page, and what it asks for on the next.

    Why: on paper one does not see what the label belongs to, and the box on the next page has no question.

    Mend: move the question, or change how much stands before it.
    """
    labels = {note["name"]: note for note in laid.noted("label")}
    for note in laid.noted("answer"):
        label = labels.get(note["name"])
        if label and label["page"] != note["page"]:
            where = f"at a page's foot on {laid.paper}"
            message = f"In {laid.entry.address}, the label of `{note['name']}` stands alone {where}."
            yield Problem(laid.place(note), message, "Move the question, or change the lines before it.")


@rule("PRN006")
def row_split(laid: Laid) -> Iterator[Problem]:
    """A row begins on one page and ends on another.

    Why: half a row is hard to fill in, and easily missed.

    Mend: make the row's text shorter.
    """
    begins = {note["name"]: note for note in laid.noted("row")}
    for note in laid.noted("row-end"):
        row = begins.get(note["name"])
        if row and row["page"] != note["page"]:
            message = f"In {laid.entry.address}, the row `{note['name']}` is split between pages on {laid.paper}."
            yield Problem(laid.place(note), message, "Make its text shorter.")


@rule("PRN007")
def card_clipped(laid: Laid) -> Iterator[Problem]:
    """A technique says more than a card has room for.

    Why: the end is cut off on the card, and a half sentence may say the opposite.

    Mend: shorten the technique's text, or take out an example question.
    """
    for note in laid.noted("clipped"):
        message = f"In {laid.entry.address}, the card of `{note['name']}` has no room for all of it on {laid.paper}."
        yield Problem(laid.place(note), message, "Make the technique shorter, or take out a question.")


@rule("PRN008")
def chart_too_long(laid: Laid) -> Iterator[Problem]:
    """The wall chart needs more than one sheet.

    Why: it is for a wall, where the end of it would be missing.

    Mend: give activities shorter titles, or put two activities together.
    """
    if laid.chart and laid.pages > 1:
        message = f"The wall chart takes {counted(laid.pages, 'sheet')} on {laid.paper}, and may take one."
        yield Problem(laid.entry.place(("activities",)), message, "Give activities shorter titles, or join some.")
