"""Arranging a section on paper: what stands side by side, what stands below one condition, what makes up a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from schemas.fields import ChoiceField, DateField, FormField, NumberField, ScoreField, TextField

Question = dict[str, Any]
"""A question as the layout gets it; `wide` says how much of a line it needs: all of it, a half, or a third."""

SHORT_TEXT = 40
SHORT_LABEL = 42
"""A longer label next to others would make them all high."""

LIST_FROM = 3
"""From so many numbers one after the other on, their boxes stand below one another."""


def width(field: FormField, options: int = 0, letters: int = 0) -> int:
    """Into how many parts a line may be divided where this question stands."""
    if len(field.label) > SHORT_LABEL:
        return 1
    if isinstance(field, DateField | NumberField):
        return 3
    if isinstance(field, TextField) and field.longest <= SHORT_TEXT:
        return 3
    if isinstance(field, ChoiceField) and options <= 3 and letters <= 44:
        return 2
    return 1


def arrange(questions: Iterable[Question], most: int = 3) -> list[dict[str, Any]]:
    """Groups below one condition each, made of lines of questions. `most` is how many may stand side by side."""
    groups = groupby(questions, key=lambda question: str(question["condition"]))
    return [{"condition": condition, "lines": [*_lines([*group], most)]} for condition, group in groups]


def is_figure(field: FormField) -> bool:
    """Whether the box may stand at the right of its label."""
    return isinstance(field, NumberField | ScoreField)


def _lines(questions: list[Question], most: int) -> Iterator[dict[str, Any]]:
    loose: list[Question] = []
    for is_number, run in groupby(questions, key=lambda question: bool(question["figure"])):
        together = [*run]
        if is_number and (len(together) >= LIST_FROM or any(question["wide"] == 1 for question in together)):
            yield from _side_by_side(loose, most)
            yield {"kind": "figures", "questions": together}
            loose = []
        else:
            loose += together
    yield from _side_by_side(loose, most)


def _side_by_side(questions: list[Question], most: int) -> Iterator[dict[str, Any]]:
    lines: list[list[Question]] = []
    for question in questions:
        if lines and len(lines[-1]) < min([most, question["wide"], *(each["wide"] for each in lines[-1])]):
            lines[-1].append(question)
        elif lines and len(lines[-1]) == 3 and question["wide"] == 3:
            # Two and two look calmer than three and one.
            lines.append([lines[-1].pop(), question])
        else:
            lines.append([question])
    yield from ({"kind": "line", "parts": len(line), "questions": line} for line in lines)
