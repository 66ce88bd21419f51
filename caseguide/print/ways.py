"""The ways in which an item can be printed blank."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.print.sheets import Wish
from schemas.checklist import Checklist
from schemas.common import Model
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
