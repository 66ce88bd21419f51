"""The reading grade of each item, beside the grade at which it should read."""

from __future__ import annotations

from caseguide.catalog import Catalog
from caseguide.readability import grades


def report(catalog: Catalog) -> str:
    """A line for each item that has enough words for a grade, the hardest first."""
    hardest_first = sorted(grades(catalog), key=lambda graded: (-graded.grade, graded.entry.address))
    lines = (f"grade {each.grade:4.1f}, aim {each.aim:2}: {each.entry.address}\n" for each in hardest_first)
    return "".join(lines)
