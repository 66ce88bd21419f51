"""Judging answers of several rows: goals, and rows of fields."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.answers.cells import CELLS, judge_with
from caseguide.answers.misfit import Answer, AnswerMisfit, Trouble, is_blank, unknown_keys
from caseguide.answers.requests import request
from caseguide.answers.simple import wrong_day
from caseguide.catalog import Catalog
from caseguide.words import counted, one_of
from schemas.fields import GoalField, RepeatField

PARTS_TO_ADD = {"goal": "what is to be reached", "sign": "how one will know", "by": "the day, as `2026-03-14`"}
"""What makes up a goal, as somebody is asked for it who left it out."""

Judged = Iterator[AnswerMisfit]
Row = dict[str, Answer]


def judge_goals(catalog: Catalog, field: GoalField, given: Answer) -> Judged:
    """Goals, each with all its parts, not too few and not too many."""
    yield from _judge_amount(catalog, field, given, "goal")
    for position, row in _rows(given):
        if isinstance(row, dict):
            found = [*unknown_keys(field, row, PARTS_TO_ADD, "is no part of a goal"), *_judge_goal(field, row)]
            yield from (misfit.below(position) for misfit in found)
        else:
            yield AnswerMisfit((position,), field, Trouble.UNFIT, f"A goal has {one_of(PARTS_TO_ADD)}.")


def judge_rows(catalog: Catalog, field: RepeatField, given: Answer) -> Judged:
    """Rows of fields, not too few and not too many."""
    yield from _judge_amount(catalog, field, given, "row")
    cells = {cell.id: cell for cell in field.fields}
    for position, row in _rows(given):
        if isinstance(row, dict):
            found = [*unknown_keys(field, row, cells, "is no part of a row here"), *_judge_row(catalog, field, row)]
            yield from (misfit.below(position) for misfit in found)
        else:
            yield AnswerMisfit((position,), field, Trouble.UNFIT, f"A row has {one_of(cells)}.")


def _judge_amount(catalog: Catalog, field: GoalField | RepeatField, given: Answer, noun: str) -> Judged:
    filled = len([*_rows(given)])
    asked = request(catalog, field)
    if not isinstance(given, list):
        yield AnswerMisfit((), field, Trouble.UNFIT, asked, f"Begin each {noun} on its own line with `- `.")
    elif not field.least <= filled <= field.most:
        there = "there is" if filled == 1 else "there are"
        plain = f"{asked.removesuffix('.')}; {there} {counted(filled, noun)}."
        yield AnswerMisfit((), field, Trouble.LIMIT, plain)


def _judge_goal(field: GoalField, row: Row) -> Judged:
    for part, what in PARTS_TO_ADD.items():
        answer = row.get(part)
        if is_blank(answer):
            yield AnswerMisfit((part,), field, Trouble.MISSING, f"Add `{part}`: {what}.")
        elif part == "by" and (wrong := wrong_day(answer)):
            yield AnswerMisfit((part,), field, Trouble.LIMIT, wrong)
        elif not isinstance(answer, str):
            yield AnswerMisfit((part,), field, Trouble.LIMIT, f"Say in words under `{part}`: {what}.")


def _judge_row(catalog: Catalog, field: RepeatField, row: Row) -> Judged:
    for cell in field.fields:
        yield from (misfit.below(cell.id) for misfit in judge_with(CELLS, catalog, cell, row.get(cell.id)))


def _rows(given: Answer) -> list[tuple[int, Answer]]:
    """The rows in which something stands: on paper, too, rows may be left empty."""
    return [(at, row) for at, row in enumerate(given) if not is_blank(row)] if isinstance(given, list) else []
