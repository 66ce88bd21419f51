"""Judging answers of one piece: words, numbers, days, ticks."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from caseguide.answers.misfit import Answer, AnswerMisfit, Trouble
from caseguide.answers.requests import request
from caseguide.catalog import Catalog
from caseguide.words import counted
from schemas.fields import CheckboxField, DateField, FormField, LongTextField, NumberField, ScaleField, TextField

MOST_DIGITS = 15
"""A longer number is not kept exactly by a browser, and nobody means it."""

Judged = Iterator[AnswerMisfit]


def judge_text(catalog: Catalog, field: TextField, given: Answer) -> Judged:
    """One line of words, not too long."""
    if isinstance(given, str) and len(given.strip().splitlines()) > 1:
        yield AnswerMisfit((), field, Trouble.LIMIT, "Write it on one line.")
    else:
        yield from judge_words(catalog, field, given)


def judge_words(catalog: Catalog, field: TextField | LongTextField, given: Answer) -> Judged:
    """Words, not too many."""
    if not isinstance(given, str):
        quotes = f'Put quotes around it: `"{given}"`.' if is_number(given) else ""
        yield AnswerMisfit((), field, Trouble.LIMIT, "Answer in words.", quotes)
    elif len(given) > field.longest:
        plain = f"Write at most {counted(field.longest, 'letter')}; this has {len(given):,}."
        yield AnswerMisfit((), field, Trouble.LIMIT, plain)


def judge_number(catalog: Catalog, field: NumberField, given: Answer) -> Judged:
    """A number within the field's limits."""
    if not is_number(given) or (field.whole and given != int(given)) or not _within(field, given):
        yield _outside(catalog, field, given)


def judge_scale(catalog: Catalog, field: ScaleField, given: Answer) -> Judged:
    """A whole number from one end to the other."""
    if not is_number(given) or given != int(given) or not _within(field, given):
        yield _outside(catalog, field, given)


def judge_date(catalog: Catalog, field: DateField, given: Answer) -> Judged:
    """A day that there is."""
    if wrong := wrong_day(given):
        yield AnswerMisfit((), field, Trouble.LIMIT, wrong)


def judge_checkbox(catalog: Catalog, field: CheckboxField, given: Answer) -> Judged:
    """Ticked or not."""
    if not isinstance(given, bool):
        yield _outside(catalog, field, given)


def wrong_day(given: Answer) -> str:
    """What to say of something that is not a day in the calendar; nothing of one that is."""
    if not isinstance(given, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        return "Enter a day as `2026-03-14`."
    try:
        date.fromisoformat(given)
    except ValueError:
        return f"There is no day {given}."
    return ""


def is_number(given: Answer) -> TypeGuard[int | float]:
    """Whether this is a number that can be kept: not `true`, no infinite one, and not too long."""
    return isinstance(given, int | float) and not isinstance(given, bool) and _is_kept(given)


def _is_kept(number: int | float) -> bool:
    return (isinstance(number, int) or math.isfinite(number)) and abs(number) < 10**MOST_DIGITS


def _within(field: NumberField | ScaleField, given: int | float) -> bool:
    return (field.least is None or given >= field.least) and (field.most is None or given <= field.most)


def _outside(catalog: Catalog, field: FormField, given: Answer) -> AnswerMisfit:
    quoted = isinstance(given, str) and re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?|true|false", given)
    return AnswerMisfit((), field, Trouble.LIMIT, request(catalog, field), "Take the quotes off." if quoted else "")
