"""SHAPE: what stands in a file must be of the sort that is expected: a text, a number, a list, a day."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.rules import Problem, rule
from caseguide.rules.misfit import Misfit, told
from caseguide.shapes import fields_of, models_within
from caseguide.words import one_of


@rule("SHAPE003")
def not_text(misfit: Misfit) -> Iterator[Problem]:
    """Text is expected, and something else is given.

    Why: a number, `true`, or nothing at all may not be what the editor means, so it is not guessed at.

    Mend: put quotes around what is meant as text: `title: "2026"`.
    """
    hint = f'Put quotes around it: `"{misfit.given}"`.' if isinstance(misfit.given, int | float) else misfit.expected
    if not isinstance(misfit.given, int | float):
        hint = f"{'Write it' if misfit.given is None else 'Write one text instead'}. {hint}".strip()
    yield misfit.problem(f"{misfit.subject} must be text, but {told(misfit.given)}.", hint)


@rule("SHAPE004")
def not_a_number(misfit: Misfit) -> Iterator[Problem]:
    """A number is expected, and something else is given.

    Why: a number in quotes or in words cannot be compared or counted.

    Mend: write digits only, without quotes and without a unit: `minutes: 30`.
    """
    whole = "a whole number" if misfit.trouble.startswith("int") else "a number"
    yield misfit.problem(f"{misfit.subject} must be {whole}, but {told(misfit.given)}.", "Write digits only.")


@rule("SHAPE005")
def not_true_or_false(misfit: Misfit) -> Iterator[Problem]:
    """`true` or `false` is expected, and something else is given.

    Why: words such as `yes` are text here, so that the answer "No" in a form stays an answer.

    Mend: write `true` or `false`, without quotes.
    """
    yield misfit.problem(f"{misfit.subject} must be `true` or `false`, but {told(misfit.given)}.", "Use no quotes.")


@rule("SHAPE006")
def not_a_list(misfit: Misfit) -> Iterator[Problem]:
    """A list is expected, and something else is given.

    Why: even a single entry is written as a list, so that a second one can follow.

    Mend: write each entry on a line of its own that begins with `- `, or all of them in brackets:
    `[caseworker, supervisor]`.
    """
    yield misfit.problem(
        f"{misfit.subject} must be a list, but {told(misfit.given)}.", "Begin each entry on its own line with `- `."
    )


@rule("SHAPE007")
def not_names(misfit: Misfit) -> Iterator[Problem]:
    """Names with values are expected, and something else is given.

    Why: this part of an item has several things to say, each with its own name.

    Mend: write the names below it, indented by two spaces, each with its value.
    """
    inside = models_within(misfit.field) if misfit.field else []
    hint = "Names here are such as `id:` and `text:`." if inside else misfit.expected
    if len(inside) == 1:
        hint = f"Names here: {one_of(fields_of(inside[0]), most=6)}."
    message = f"{misfit.subject} must have names of its own below it, but {told(misfit.given)}."
    yield misfit.problem(message, hint)


@rule("SHAPE013")
def not_a_day(misfit: Misfit) -> Iterator[Problem]:
    """A day is expected, and something else is given, or there is no such day.

    Why: dates written in other ways mean different days in different countries.

    Mend: write year, month and day with hyphens: `2026-03-14`.
    """
    message = f"{misfit.subject} must be a day, but {told(misfit.given)}."
    if misfit.trouble == "no_such_day":
        message = f"There is no day {misfit.given}."
    yield misfit.problem(message, "Write a day as `2026-03-14`: year, month, day.")
