"""The ways in which an item can be printed blank: those that lie ready, and those that are looked at besides."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.print.sheets import Wish
from schemas.checklist import Checklist
from schemas.common import Model
from schemas.form import Form
from schemas.guide import Guide
from schemas.pack import Pack


def ways(model: Model) -> Iterator[Wish]:
    """As it is; a guide also as cards, a pack also for participants, a checklist also level by level."""
    yield Wish()
    if isinstance(model, Guide):
        yield Wish(cards=True)
    if isinstance(model, Pack):
        yield Wish(edition="participant")
    if isinstance(model, Checklist):
        yield from (Wish(level=level.id) for level in model.levels)


def ways_to_look_at(model: Model) -> Iterator[Wish]:
    """All ways that lie ready; forms and checklists also in large letters, which are printed when asked for."""
    yield from ways(model)
    if isinstance(model, Form | Checklist):
        yield Wish(large=True)
