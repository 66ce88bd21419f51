"""FRM: every question can be reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from caseguide.catalog import Catalog
from caseguide.form_fields import ShowIf, forms_of
from caseguide.marks import Loc
from caseguide.rules import Problem, rule
from schemas.fields import ChoicesField, FormField
from schemas.form import Form

Needs = dict[str, set[tuple[bool, str | int]]]
"""The answers that other fields must have for a field to be asked; empty where no answer will do."""


@rule("FRM014")
def never_asked(catalog: Catalog) -> Iterator[Problem]:
    """A question has conditions that cannot both hold, so it is never asked.

    Why: nobody will ever see it.

    Mend: look at the condition of its section, too, and at the conditions of the questions that it depends on.
    """
    for entry, form in forms_of(catalog):
        for loc, id in _unreachable(form):
            message = f"This would need two answers to `{id}` at once, so it is never asked."
            hint = "Look at the condition of its section, too, and at those of the questions it depends on."
            yield Problem(entry.place((*loc, "show_if", "[key]")), message, hint)


def _unreachable(form: Form) -> Iterator[tuple[Loc, str]]:
    """Where a condition clashes with those that hold already. A clash that was told counts as mended from there on."""
    needs_of: dict[str, Needs] = {}
    fields: dict[str, FormField] = {}
    for at, section in enumerate(form.sections):
        of_section = _needs(section.show_if, {}, needs_of, fields)
        if clash := _clash(of_section):
            of_section = {}
            yield ("sections", at), clash
        for position, field in enumerate(section.fields):
            needs = _needs(field.show_if, of_section, needs_of, fields)
            if clash := _clash(needs):
                needs = of_section
                yield ("sections", at, "fields", position), clash
            needs_of.setdefault(field.id, needs)
            fields.setdefault(field.id, field)


def _needs(
    show_if: ShowIf | None, around: Needs, needs_of: Mapping[str, Needs], fields: Mapping[str, FormField]
) -> Needs:
    """What a condition needs, with what is needed around it and by the fields that it names."""
    needs = dict(around)
    for id, answers in (show_if or {}).items():
        wanted = [needs_of.get(id, {})]
        if not isinstance(fields.get(id), ChoicesField | None):
            wanted.append({id: {(isinstance(answer, bool), answer) for answer in answers}})
        for found in wanted:
            for name, values in found.items():
                needs[name] = needs.get(name, values) & values
    return needs


def _clash(needs: Needs) -> str | None:
    return next((id for id, answers in needs.items() if not answers), None)
