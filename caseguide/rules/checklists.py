"""FRM: checklists, whose levels follow from their items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Severity
from caseguide.form_fields import NO_LEVEL
from caseguide.marks import Loc
from caseguide.rules import Problem, rule
from schemas.checklist import Checklist


@rule("FRM027", Severity.WARNING)
def item_twice(catalog: Catalog) -> Iterator[Problem]:
    """Two items of a checklist say the same.

    Why: people would tick the same thing twice, and one of the two levels would mean less than it says.

    Mend: keep the item at the level where it belongs, or say what is more at the higher level.
    """
    for entry, checklist in _checklists(catalog):
        seen: dict[str, Loc] = {}
        for at, level in enumerate(checklist.levels):
            for position, item in enumerate(level.items):
                loc: Loc = ("levels", at, "items", position, "text")
                first = seen.setdefault(re.sub(r"\W+", " ", item.text.casefold()).strip() or item.id, loc)
                if first != loc:
                    message = f"This item says the same as the one on line {entry.place(first).line}."
                    yield Problem(entry.place(loc), message, "Keep one of the two, or say what is more here.")


@rule("FRM028", Severity.WARNING)
def level_without_required_item(catalog: Catalog) -> Iterator[Problem]:
    """A level of a checklist has no required item.

    Why: a level is reached when its required items are done. With none, it is reached without doing anything.

    Mend: make at least one item required, or join the level with the one below.
    """
    for entry, checklist in _checklists(catalog):
        for at, level in enumerate(checklist.levels):
            if not any(item.required for item in level.items):
                when = "together with the level below it" if at else "before anything is done"
                message = f"Nothing is required for the level “{level.label}”, so it is reached {when}."
                yield Problem(entry.place(("levels", at, "id")), message, "Make at least one of its items required.")


@rule("FRM029")
def level_called_none(catalog: Catalog) -> Iterator[Problem]:
    """A level of a checklist has the id `none`.

    Why: in forms, `none` is the answer for "no level reached yet".

    Mend: give the level another id.
    """
    for entry, checklist in _checklists(catalog):
        for at, level in enumerate(checklist.levels):
            if level.id == NO_LEVEL.code:
                message = f"A level cannot have the id `{NO_LEVEL.code}`: in forms this means that no level is reached."
                yield Problem(entry.place(("levels", at, "id")), message, "Give it another id.")


def _checklists(catalog: Catalog) -> Iterator[tuple[Entry, Checklist]]:
    for entry in catalog.of_kind("checklist"):
        yield entry, cast(Checklist, entry.model)
