"""FRM: limits that leave room for an answer."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.catalog import Catalog
from caseguide.form_fields import options_of, questions_of
from caseguide.rules import Problem, rule
from caseguide.words import counted
from schemas.fields import ChoicesField, GoalField, NumberField, RepeatField, ScaleField

Limited = NumberField | ScaleField | ChoicesField | GoalField | RepeatField


@rule("FRM007")
def least_above_most(catalog: Catalog) -> Iterator[Problem]:
    """The least that is asked for is more than the most that is allowed.

    Why: no answer would ever be right.

    Mend: mend `least` or `most`. For options to choose, `least` cannot be more than there are options.
    """
    for entry, (loc, field) in questions_of(catalog):
        if not isinstance(field, Limited):
            continue
        for most, words, hint in _most(catalog, field):
            if field.least is not None and field.least > most:
                message = f"`least` is {field.least}, but {words}."
                yield Problem(entry.place((*loc, "least")), message, hint)
                break


@rule("FRM008")
def rows_outside_limits(catalog: Catalog) -> Iterator[Problem]:
    """More empty rows are printed than may be filled in, or fewer than must be.

    Why: on paper people fill in the rows that they see.

    Mend: set `rows` to a number from `least` to `most`.
    """
    for entry, (loc, field) in questions_of(catalog):
        if isinstance(field, RepeatField) and field.least <= field.most:
            allowed = f"{field.least} to {field.most}"
            if not field.least <= field.rows <= field.most:
                usual = "" if "rows" in field.model_fields_set else " unless you give it"
                message = f"`rows` is {field.rows}{usual}, but {allowed} rows are allowed."
                yield Problem(entry.place((*loc, "rows")), message, f"Set `rows:` to a number from {allowed}.")


def _most(catalog: Catalog, field: Limited) -> Iterator[tuple[int | float, str, str]]:
    """What `least` cannot be more than, in words, and what to do if it is."""
    if field.most is not None:
        usual = "" if "most" in field.model_fields_set else " unless you give it"
        yield field.most, f"`most` is {field.most}{usual}", "Swap the two, or mend one of them."
    if isinstance(field, ChoicesField) and (options := options_of(catalog, field)):
        there = f"there {'is' if len(options) == 1 else 'are'} {counted(len(options), 'option')}"
        yield len(options), there, "Lower it, or add options."
