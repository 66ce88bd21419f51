"""CUR: what readers rely on is current, and says so truly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog
from caseguide.findings import Severity
from caseguide.print.releasing import not_recorded
from caseguide.reviews import review_due
from caseguide.rules import Problem, rule
from schemas.planned import Planned


@rule("CUR001", Severity.WARNING)
def review_overdue(catalog: Catalog) -> Iterator[Problem]:
    """A published item was not read again in time.

    Why: policy and services change. The page tells its readers that the review is overdue.

    Mend: read the item through, mend what has changed, and set `reviewed_on` to the day on which you did.
    """
    for entry in catalog.items:
        due = review_due(entry.item, catalog.library)
        if entry.item.status == "published" and due < catalog.today:
            place = entry.place(("reviewed_on",))
            yield Problem(place, f"This was due to be read again by {due}.", "Read it through, then set `reviewed_on`.")


@rule("CUR002")
def reviewed_in_future(catalog: Catalog) -> Iterator[Problem]:
    """The day of the review is still to come.

    Why: nobody can have read the item on that day, so the year or the month must be a slip.

    Mend: set `reviewed_on` to the day on which the item was last read through.
    """
    for entry in catalog.items:
        if entry.item.reviewed_on > catalog.today:
            place = entry.place(("reviewed_on",))
            yield Problem(place, f"{entry.item.reviewed_on} is still to come.", "Set it to the day of the last review.")


@rule("CUR003", Severity.WARNING)
def retired_without_successor(catalog: Catalog) -> Iterator[Problem]:
    """A retired item does not say what to use instead.

    Why: whoever follows an old link should not be left standing.

    Mend: add `replaced_by` with the id of the item to use instead. If there is none, waive this rule and say why.
    """
    for entry in catalog.items:
        if entry.item.status == "retired" and entry.item.replaced_by is None:
            hint = "Add `replaced_by` with the id of the item to use instead."
            yield Problem(entry.place(("status",)), "This is retired, but does not say what replaces it.", hint)


@rule("CUR004")
def replaced_but_not_retired(catalog: Catalog) -> Iterator[Problem]:
    """An item names its successor, but is not retired.

    Why: readers would not know which of the two holds.

    Mend: set `status: retired`, or take `replaced_by` out.
    """
    for entry in catalog.items:
        if entry.item.replaced_by and entry.item.status != "retired":
            message = f"This is replaced by `{entry.item.replaced_by}`, but its status is `{entry.item.status}`."
            yield Problem(entry.place(("replaced_by",)), message, "Set `status: retired`, or take `replaced_by` out.")


@rule("CUR005", Severity.WARNING)
def planned_overdue(catalog: Catalog) -> Iterator[Problem]:
    """A planned item should have been written by now.

    Why: readers see "not written yet" with a day that has passed.

    Mend: write the item, or set a day that can be kept.
    """
    for entry in catalog.of_kind("planned"):
        for position, item in enumerate(cast(Planned, entry.model).items):
            if item.due and item.due < catalog.today:
                place = entry.place(("items", position, "due"))
                yield Problem(place, f"`{item.id}` was due by {item.due}.", "Write it, or set a day that can be kept.")


@rule("CUR006", Severity.WARNING)
def release_not_recorded(catalog: Catalog) -> Iterator[Problem]:
    """A published item that can be printed has changed, and its new text is not in the list of releases.

    Why: every printed sheet carries a fingerprint of its text. From the list, readers learn whether the sheet in
    their hand is still current. Without the new line, a sheet printed today would be unknown.

    Mend: once all your changes are made, run `caseguide release` in the library's folder. Say what changed with
    `--note`, since readers of old sheets are shown it. It adds a line to `releases.csv`: commit that file too. If you
    edit in the browser and cannot run commands, ask whoever accepts your change to do it. This rule holds where the
    library has a file `releases.csv`.
    """
    for entry, before in not_recorded(catalog):
        what = f"has changed since its release on {before.released_on}" if before else "was never released"
        hint = f'When you are done, run `caseguide release --note {entry.address}="What changed"`.'
        yield Problem(entry.place(("status",)), f"This is published, but its text {what}.", hint)
