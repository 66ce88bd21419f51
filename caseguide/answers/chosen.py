"""Judging answers that are chosen: options, levels, ratings."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from caseguide.answers.misfit import Answer, AnswerMisfit, Trouble, is_blank, unknown_keys
from caseguide.answers.requests import request
from caseguide.catalog import Catalog
from caseguide.form_fields import NO_LEVEL, checklist_of, options_of, statements_of
from caseguide.words import near, one_of
from schemas.fields import ChecklistLevelField, ChoiceField, ChoicesField, FormField, RatingsField

Judged = Iterator[AnswerMisfit]


def judge_choice(catalog: Catalog, field: ChoiceField, given: Answer) -> Judged:
    """One of the options."""
    known = [option.code for option in options_of(catalog, field)]
    yield from _judge_code(field, given, known, request(catalog, field))


def judge_choices(catalog: Catalog, field: ChoicesField, given: Answer) -> Judged:
    """Some of the options, each once, not too few and not too many."""
    asked = request(catalog, field)
    if not isinstance(given, list):
        yield AnswerMisfit((), field, Trouble.UNFIT, asked, f"Write a list: `[{given}]`." if _is_code(given) else "")
        return
    known = [option.code for option in options_of(catalog, field)]
    for position, code in enumerate(given):
        wrong = [*_judge_code(field, code, known, asked)]
        if not wrong and code in given[:position]:
            wrong = [AnswerMisfit((), field, Trouble.UNFIT, f"Choose `{code}` once only.")]
        yield from (misfit.below(position) for misfit in wrong)
    if len(given) < (field.least or 0) or (field.most is not None and len(given) > field.most):
        yield AnswerMisfit((), field, Trouble.LIMIT, asked)


def judge_levels(catalog: Catalog, field: ChecklistLevelField, given: Answer) -> Judged:
    """A level, or none, for each checklist; all of them where the question is required."""
    if not isinstance(given, dict):
        hint = f"Write it as `{field.checklists[0]}: {given}`." if _is_code(given) else ""
        yield AnswerMisfit((), field, Trouble.UNFIT, request(catalog, field), hint)
        return
    yield from unknown_keys(field, given, field.checklists, "is not one of the checklists that are asked for here")
    for checklist in dict.fromkeys(field.checklists):
        level = given.get(checklist)
        found = checklist_of(catalog, checklist)
        known = [*(each.id for each in found.levels), NO_LEVEL.code] if found else []
        asked = f"Choose {one_of(known)} for `{checklist}`." if known else request(catalog, field)
        if not is_blank(level):
            yield from (misfit.below(checklist) for misfit in _judge_code(field, level, known, asked))
        elif field.required:
            yield AnswerMisfit((checklist,), field, Trouble.MISSING, asked)


def judge_ratings(catalog: Catalog, field: RatingsField, given: Answer) -> Judged:
    """An option for each statement; for all of them where the question is required."""
    if not isinstance(given, dict):
        hint = "Write each statement's id with its option."
        yield AnswerMisfit((), field, Trouble.UNFIT, request(catalog, field), hint)
        return
    statements = [line.id for line in statements_of(catalog, field)]
    if statements:
        yield from unknown_keys(field, given, statements, "is not one of the statements to rate here")
    for statement in dict.fromkeys(statements or given):
        yield from (misfit.below(statement) for misfit in _judge_rating(field, given.get(statement), statement))


def rating_in(given: Answer) -> Answer:
    """The code in a rating, which may stand beside a note."""
    return given.get("answer") if isinstance(given, dict) else given


def _judge_rating(field: RatingsField, given: Answer, statement: str) -> Judged:
    known = [option.code for option in field.options]
    asked = f"Choose {one_of(known)} for `{statement}`."
    code = rating_in(given)
    if isinstance(given, dict):
        yield from _judge_note(field, given)
    if is_blank(code):
        if field.required:
            yield AnswerMisfit((), field, Trouble.MISSING, asked)
    else:
        below = ("answer",) if isinstance(given, dict) else ()
        yield from (misfit.below(*below) for misfit in _judge_code(field, code, known, asked))


def _judge_note(field: RatingsField, given: dict[str, Answer]) -> Judged:
    if not field.notes:
        yield AnswerMisfit((), field, Trouble.UNFIT, "There is no line for a note here. Give the option's code alone.")
        return
    yield from unknown_keys(field, given, ("answer", "note"), "is not known here; a rating has `answer` and `note`")
    if not isinstance(given.get("note"), str | None):
        yield AnswerMisfit(("note",), field, Trouble.UNFIT, "Write the note in words.")


def _judge_code(field: FormField, given: Answer, known: Collection[str], asked: str) -> Judged:
    """Where the options cannot be known, because the form or what it points at has findings, any code will do."""
    if not isinstance(given, str) or (known and given not in known):
        yield AnswerMisfit((), field, Trouble.UNFIT, asked, near(given, known) if isinstance(given, str) else "")


def _is_code(given: Answer) -> bool:
    return isinstance(given, str) and len(given) <= 60
