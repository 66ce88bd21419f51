"""FRM: scores, which are worked out from answers."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.answers.scores import COUNTED, MEASURED
from caseguide.catalog import Catalog, Entry
from caseguide.form_fields import field_places, fields_of_form, forms_of, options_of
from caseguide.marks import Loc
from caseguide.rules import Problem, rule
from caseguide.words import near, one_of
from schemas.fields import ChoiceField, ChoicesField, FormField, RatingsField, ScoreField
from schemas.form import Form


@rule("FRM015")
def score_of_unfitting(catalog: Catalog) -> Iterator[Problem]:
    """A score is to be worked out from a question that does not exist, or that has nothing to work out.

    Why: the score would be wrong, and look right.

    Mend: under `of`, name questions of this form: numbers and scales for `sum` and `average`; choices and
    ratings for `count`.
    """
    for entry, form, (loc, field) in _scores(catalog):
        fields = {each.id: each for each in fields_of_form(form)}
        for position, id in enumerate(field.of):
            place = entry.place((*loc, "of", position))
            if id not in fields:
                message = f"This score names `{id}`, which is no question of this form."
                yield Problem(place, message, near(id, fields) or "Name the `id:` of a question that is not in a row.")
            elif not isinstance(fields[id], COUNTED if field.method == "count" else MEASURED):
                message = f"“{fields[id].label}” has the type `{fields[id].type}`, which has no {field.method}."
                yield Problem(place, message, _fitting(field))


@rule("FRM016")
def score_counts_nothing(catalog: Catalog) -> Iterator[Problem]:
    """A score does not say, in codes that its questions have, which answers it counts.

    Why: the count would always be 0, or not be a count at all.

    Mend: for `method: count`, list codes of options under `counts:`. Other methods have no `counts:`.
    """
    for entry, form, (loc, field) in _scores(catalog):
        if field.method == "count" and not field.counts:
            message = f"“{field.label}” does not say which answers it counts."
            yield Problem(entry.place((*loc, "method")), message, "List the options' codes under `counts:`.")
        elif field.method != "count" and field.counts:
            message = f"`counts` means nothing here, because the method is `{field.method}`."
            yield Problem(entry.place((*loc, "counts", "[key]")), message, "Take it out, or write `method: count`.")
        else:
            yield from _unknown_codes(catalog, entry, loc, field, form)


def _scores(catalog: Catalog) -> Iterator[tuple[Entry, Form, tuple[Loc, ScoreField]]]:
    for entry, form in forms_of(catalog):
        for at in field_places(form):
            if isinstance(at.field, ScoreField):
                yield entry, form, (at.loc, at.field)


def _fitting(field: ScoreField) -> str:
    if field.method == "count":
        return "Name a `choice`, `choices` or `ratings`."
    return "Name a `number` or `scale`, or write `method: count`."


def _unknown_codes(catalog: Catalog, entry: Entry, loc: Loc, field: ScoreField, form: Form) -> Iterator[Problem]:
    counted = [each for each in fields_of_form(form) if each.id in field.of and isinstance(each, COUNTED)]
    options = [_codes(catalog, each) for each in counted]
    known = [code for codes in options for code in codes]
    for position, code in enumerate(field.counts):
        if code not in known and all(options) and known:
            message = f"`{code}` is no option of {one_of(each.id for each in counted)}."
            hint = near(code, known) or f"It can be {one_of(dict.fromkeys(known))}."
            yield Problem(entry.place((*loc, "counts", position)), message, hint)


def _codes(catalog: Catalog, field: FormField) -> list[str]:
    if isinstance(field, ChoiceField | ChoicesField):
        return [option.code for option in options_of(catalog, field)]
    return [option.code for option in field.options] if isinstance(field, RatingsField) else []
