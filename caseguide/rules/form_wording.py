"""FRM: the words of a form: sentences for errors, labels that differ, and free text that stays private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Severity
from caseguide.form_fields import cell_places, field_places, forms_of, questions_of
from caseguide.marks import Loc
from caseguide.rules import Problem, rule
from schemas.fields import Answerable, ChoiceField, ChoicesField, LongTextField, RatingsField, TextField


@rule("FRM017", Severity.WARNING)
def no_error_sentence(catalog: Catalog) -> Iterator[Problem]:
    """A question that must be answered has no sentence for when it is not.

    Why: a sentence of your own says what to do. One that fits every question helps nobody.

    Mend: add `error:` with a sentence that says what to do: `Enter the day of the meeting`.
    """
    for entry, (loc, field) in questions_of(catalog):
        if isinstance(field, Answerable) and field.required and field.error is None:
            message = f"“{field.label}” must be answered, but has no sentence for when it is not."
            yield Problem(entry.place((*loc, "required")), message, "Add `error:` and say what to do.")


@rule("FRM018", Severity.WARNING)
def labels_alike(catalog: Catalog) -> Iterator[Problem]:
    """Two questions of a section, or two columns of a row, have the same label.

    Why: people cannot tell which is which, least of all those who have the form read aloud to them.

    Mend: reword one of the two, so that each can be understood by itself.
    """
    for entry, form in forms_of(catalog):
        fields = [*field_places(form)]
        groups = [[at for at in fields if at.loc[1] == section] for section in range(len(form.sections))]
        groups += [[*cell_places(at)] for at in fields]
        for group in groups:
            yield from _alike(entry, ((at.loc, at.field.label) for at in group))


@rule("FRM019", Severity.WARNING)
def options_alike(catalog: Catalog) -> Iterator[Problem]:
    """Two options of a question have the same label.

    Why: people cannot tell which of the two to choose, so the counts mean nothing.

    Mend: reword one of the two, or take it out if no record holds its code yet.
    """
    for entry, (loc, field) in questions_of(catalog):
        if isinstance(field, ChoiceField | ChoicesField | RatingsField):
            options = (((*loc, "options", at), option.label) for at, option in enumerate(field.options))
            yield from _alike(entry, options)


@rule("FRM020")
def words_counted(catalog: Catalog) -> Iterator[Problem]:
    """An answer in free words is marked for counting in summaries.

    Why: what people write in their own words may tell who they are. It never leaves the record.

    Mend: take `share: count` out. To count something, ask for it with a choice or a number.
    """
    for entry, (loc, field) in questions_of(catalog):
        if isinstance(field, TextField | LongTextField) and field.share == "count":
            message = f"“{field.label}” is answered in free words, so it cannot be counted."
            hint = "Take `share: count` out. Ask with a choice or a number for what is to be counted."
            yield Problem(entry.place((*loc, "share")), message, hint)


def _alike(entry: Entry, labels: Iterable[tuple[Loc, str]]) -> Iterator[Problem]:
    seen: dict[str, Loc] = {}
    for loc, label in labels:
        first = seen.setdefault(" ".join(label.casefold().split()), loc)
        if first != loc:
            line = entry.place((*first, "label")).line
            message = f"The label “{label}” already stands on line {line}."
            yield Problem(entry.place((*loc, "label")), message, "Reword one of the two.")
