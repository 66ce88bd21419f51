"""FRM: what can be chosen in a form: options, and statements to rate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from caseguide.catalog import Catalog
from caseguide.form_fields import questions_of, statements_of
from caseguide.marks import Loc
from caseguide.rules import Problem, rule
from caseguide.words import near, one_of
from schemas.fields import (
    ChecklistLevelField,
    ChoiceField,
    ChoicesField,
    FormField,
    RatingsField,
)


@rule("FRM001")
def nothing_to_choose(catalog: Catalog) -> Iterator[Problem]:
    """A question has no options to choose from, or no statements to rate.

    Why: people would see a question that nobody can answer.

    Mend: list the options under `options:`, or name a vocabulary, a checklist or a measure under
    `options_from:`. List statements under `items:`, or name a practice guide under `items_from:`.
    """
    for entry, (loc, field) in questions_of(catalog):
        if (origins := _origins(field)) and not origins.given:
            own, other, noun, _ = origins
            place = entry.place((*loc, other if getattr(field, other) else own))
            hint = f"List them under `{own}:`, or say under `{other}:` where they stand."
            yield Problem(place, f"“{field.label}” has no {noun}s.", hint)


@rule("FRM002")
def chosen_from_two_places(catalog: Catalog) -> Iterator[Problem]:
    """A question takes its options or statements from two places.

    Why: nobody can tell which of the two holds, and one of them would be passed over.

    Mend: keep one of them. What stands elsewhere already is better named than written again.
    """
    for entry, (loc, field) in questions_of(catalog):
        if (origins := _origins(field)) and len(origins.given) > 1:
            place = entry.place((*loc, origins.other, "[key]"))
            message = f"“{field.label}” takes its {origins.noun}s from more than one place."
            yield Problem(place, message, f"Keep only one: {one_of(origins.given)}.")


@rule("FRM003")
def unknown_vocabulary(catalog: Catalog) -> Iterator[Problem]:
    """A question takes its options from a vocabulary that does not exist.

    Why: the question would have no options.

    Mend: check the spelling against the files in the folder `vocabulary/`: the file name without its ending is
    the vocabulary's name.
    """
    for entry, (loc, field) in questions_of(catalog):
        origin = field.options_from if isinstance(field, ChoiceField | ChoicesField) else None
        name = origin.vocabulary if origin else None
        if name and not catalog.vocabulary(name) and ("vocabulary", name) not in catalog.broken:
            place = entry.place((*loc, "options_from", "vocabulary"))
            hint = near(name, catalog.by_kind["vocabulary"]) or f"Write `content/vocabulary/{name}.yml`."
            yield Problem(place, f"There is no vocabulary `{name}`.", hint)


@rule("FRM004")
def code_twice(catalog: Catalog) -> Iterator[Problem]:
    """Two options of a question have the same code, or two statements the same id.

    Why: a record keeps the code only. With one code for two answers, nobody can tell later what was meant.

    Mend: give the newer of the two a code of its own. Leave the older one as it is, because records hold it.
    """
    for entry, (loc, field) in questions_of(catalog):
        seen: dict[str, Loc] = {}
        for code in _codes(field):
            where = (*loc, *code.loc)
            if seen.setdefault(code.text, where) != where:
                line = entry.place(seen[code.text]).line
                message = f"The {code.noun} `{code.text}` already stands on line {line}."
                other = f", or write another {code.noun} for the newer one" if code.noun != "checklist" else ""
                yield Problem(entry.place(where), message, f"Keep one of the two{other}.")


@rule("FRM005")
def code_off(catalog: Catalog) -> Iterator[Problem]:
    """An option has the code `Off`.

    Why: a PDF keeps `Off` for "nothing is chosen", so this answer would be lost when the form is filled in there.

    Mend: use another code, such as `not-on`.
    """
    for entry, (loc, field) in questions_of(catalog):
        for code in _codes(field):
            if code.text == "Off":
                hint = "Use another code: in a PDF, `Off` means that nothing is chosen."
                yield Problem(entry.place((*loc, *code.loc)), "An option cannot have the code `Off`.", hint)


@rule("FRM006")
def no_such_measures(catalog: Catalog) -> Iterator[Problem]:
    """A question takes its statements from measures that the practice guide does not have.

    Why: there would be nothing to rate.

    Mend: name measures that the guide has, or add them to the guide.
    """
    for entry, (loc, field) in questions_of(catalog):
        if not isinstance(field, RatingsField) or not (origin := field.items_from):
            continue
        if catalog.find("guide", origin.guide) and not statements_of(catalog, field):
            message = f"The practice guide `{origin.guide}` has no measures by {origin.measures}."
            hint = "Name measures that it has, or add these to the guide."
            yield Problem(entry.place((*loc, "items_from", "measures")), message, hint)


class _Origins(NamedTuple):
    """The two keys under which a question may have its options or statements, and which ways are used."""

    own: str
    other: str
    noun: str
    given: list[str]


class _Code(NamedTuple):
    loc: Loc
    text: str
    noun: str


def _origins(field: FormField) -> _Origins | None:
    if isinstance(field, ChoiceField | ChoicesField):
        origin = field.options_from
        ways = {
            "options": field.options,
            "vocabulary": origin and origin.vocabulary,
            "checklist": origin and origin.checklist,
            "measure": origin and origin.measure,
        }
        return _Origins("options", "options_from", "option", [name for name, way in ways.items() if way])
    if isinstance(field, RatingsField):
        given = [name for name in ("items", "items_from") if getattr(field, name)]
        return _Origins("items", "items_from", "statement", given)
    return None


def _codes(field: FormField) -> Iterator[_Code]:
    """What records keep of a field: codes of its own options, ids of its own statements, its checklists."""
    if isinstance(field, ChoiceField | ChoicesField | RatingsField):
        for at, option in enumerate(field.options):
            yield _Code(("options", at, "code"), option.code, "code")
    if isinstance(field, RatingsField):
        for at, item in enumerate(field.items):
            yield _Code(("items", at, "id"), item.id, "id")
    if isinstance(field, ChecklistLevelField):
        for at, checklist in enumerate(field.checklists):
            yield _Code(("checklists", at), checklist, "checklist")
