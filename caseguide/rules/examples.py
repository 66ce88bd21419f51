"""FRM: the examples of a form prove that it can be answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from caseguide.answers import Answer, AnswerMisfit, Trouble, misfits
from caseguide.catalog import Catalog, Entry
from caseguide.findings import Place, Severity
from caseguide.form_fields import FieldAt, cell_places, field_places, forms_of
from caseguide.rules import Problem, rule
from schemas.fields import Answerable
from schemas.form import Example, Form

ENOUGH = 2
"""One plain example, and one with less usual answers."""


@rule("FRM021", Severity.WARNING)
def few_examples(catalog: Catalog) -> Iterator[Problem]:
    """A published form has fewer than two examples.

    Why: examples show how the form is meant, and prove that it can be answered.

    Mend: add a plain example, and one with less usual answers. The people in them are made up.
    """
    for entry, form in forms_of(catalog):
        if form.status == "published" and len(form.examples) < ENOUGH:
            has = "one example only" if form.examples else "no examples"
            message = f"This form has {has}; {ENOUGH} are wanted: a plain one, and one with less usual answers."
            yield Problem(
                entry.place(("examples",)),
                message,
                "Fill the form in for people who are made up, and add that under `examples:`.",
            )


@rule("FRM022")
def answer_to_nothing(catalog: Catalog) -> Iterator[Problem]:
    """An example answers something that is not asked anywhere in the form.

    Why: most often an id is mistyped, and then the question that is meant has no answer.

    Mend: check the spelling against the `id:` of the question, the statement or the column that is meant.
    """
    for found in _judged(catalog, Trouble.UNKNOWN):
        hint = found.misfit.hint or "Use the `id:` of a question of this form, or take this out."
        yield Problem(found.place(on_key=True), found.misfit.plain, hint)


@rule("FRM023")
def answer_not_asked(catalog: Catalog) -> Iterator[Problem]:
    """An example answers a question that is hidden in it, or a note or score that nobody answers.

    Why: nobody could fill in the form like that.

    Mend: take the answer out, or mend the answer that hides the question.
    """
    for found in _judged(catalog, Trouble.UNASKED):
        yield Problem(found.place(on_key=True), found.misfit.plain, found.misfit.hint)


@rule("FRM024")
def answer_missing(catalog: Catalog) -> Iterator[Problem]:
    """An example leaves out a question that must be answered.

    Why: nobody could finish the form like that.

    Mend: add the answer. If it is fine to leave the question open, take `required: true` out of the form.
    """
    for found in _judged(catalog, Trouble.MISSING):
        misfit = found.misfit
        whole = misfit.field is not None and misfit.loc[-1] == misfit.field.id
        state = "must be answered, but is not answered here" if whole else "is answered only in part here"
        hint = f"Add `{misfit.loc[-1]}:`. {misfit.plain}" if whole else misfit.plain
        yield Problem(found.place(), f"“{found.label}” {state}.", hint)


@rule("FRM025")
def answer_does_not_fit(catalog: Catalog) -> Iterator[Problem]:
    """An answer in an example does not fit its question.

    Why: nobody could answer the form like that, so the example would mislead.

    Mend: answer as the question asks. "Kinds of field" in the handbook's page on forms shows how.
    """
    for trouble in (Trouble.LIMIT, Trouble.UNFIT):
        for found in _judged(catalog, trouble):
            message = f"{found.given} does not answer “{found.label}”."
            yield Problem(found.place(), message, f"{found.misfit.plain} {found.misfit.hint}".strip())


@rule("FRM026", Severity.WARNING)
def never_answered(catalog: Catalog) -> Iterator[Problem]:
    """No example of a published form answers a certain question.

    Why: nothing proves then that this question can be answered, and nobody sees how it is meant.

    Mend: answer it in one of the examples. If it is hidden in all of them, add an example in which it is asked.
    """
    for entry, form in forms_of(catalog):
        if form.status == "published" and form.examples:
            for loc, field in _unanswered(form):
                message = f"No example answers “{field.label}”."
                yield Problem(entry.place((*loc, "id")), message, f"Answer `{field.id}` in one of them.")


class _Judged(NamedTuple):
    """A misfit in an example."""

    entry: Entry
    position: int
    example: Example
    misfit: AnswerMisfit

    @property
    def label(self) -> str:
        """The question's words."""
        return self.misfit.field.label if self.misfit.field else ""

    @property
    def given(self) -> str:
        """What was answered, if that is short enough to say."""
        answer: Answer = dict(self.example.answers)
        for part in self.misfit.loc:
            inside = isinstance(answer, dict | list)
            answer = answer[part] if inside else answer  # type: ignore[index]
        if isinstance(answer, dict | list):
            return "This"
        text = " ".join(str(answer).lower().split() if isinstance(answer, bool) else str(answer).split())
        return f"`{text[:57]}...`" if len(text) > 60 else f"`{text}`"

    def place(self, on_key: bool = False) -> Place:
        """Where it stands in the file."""
        key = ("[key]",) if on_key else ()
        return self.entry.place(("examples", self.position, "answers", *self.misfit.loc, *key))


def _judged(catalog: Catalog, trouble: Trouble) -> Iterator[_Judged]:
    for entry, form in forms_of(catalog):
        for position, example in enumerate(form.examples):
            found = [*misfits(catalog, form, example.answers)]
            for misfit in found:
                if misfit.trouble is trouble and not _is_misspelt(misfit, found):
                    yield _Judged(entry, position, example, misfit)


def _is_misspelt(missing: AnswerMisfit, found: list[AnswerMisfit]) -> bool:
    """Whether what is missing stands there under a mistyped name: one mistake, one finding."""
    beside = [each for each in found if each.trouble is Trouble.UNKNOWN and each.loc[:-1] == missing.loc[:-1]]
    return missing.trouble is Trouble.MISSING and any(each.means(str(missing.loc[-1])) for each in beside)


def _unanswered(form: Form) -> Iterator[FieldAt]:
    """The fields that no example answers; of rows that are never filled in, not each cell as well."""
    answered = {id for example in form.examples for id in _ids(example)}
    for at in field_places(form):
        if at.field.id in answered:
            yield from (cell for cell in cell_places(at) if cell.field.id not in answered)
        elif isinstance(at.field, Answerable):
            yield at


def _ids(example: Example) -> Iterator[str]:
    """The fields and cells that an example answers."""
    for id, answer in example.answers.items():
        yield id
        for row in answer if isinstance(answer, list) else ():
            yield from row if isinstance(row, dict) else ()
