"""When an item is to be read again."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from schemas.item import Item
from schemas.library import Library

LAST_YEAR = 9000
"""A review later than this is a slip of the finger, which a rule reports; there are no days to count from it."""


def review_due(item: Item, library: Library) -> date:
    """The day by which the owner is to read an item again."""
    if item.reviewed_on.year > LAST_YEAR:
        return date.max
    return _months_later(item.reviewed_on, item.review_months or library.review_months)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
