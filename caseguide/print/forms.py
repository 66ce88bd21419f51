"""Forms on paper: a blank copy to fill in with a pen or on a screen, and a filled copy for the record."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, cast

from caseguide.answers import Answers, shown_fields
from caseguide.catalog import Catalog, Entry
from caseguide.print import arranging
from caseguide.print.boxes import boxes_of_form
from caseguide.print.conditions import Asking
from caseguide.print.given import given
from caseguide.print.markdown import line, tree
from caseguide.print.questions import details, worked_out
from caseguide.print.sheets import Sheet, Wish, head
from schemas.fields import Answerable, ChoiceField, FormField, ScoreField
from schemas.form import Form, Section

FILLED = "Filled copy"


def form_sheet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A form as a sheet."""
    form = cast(Form, entry.model)
    asking = Asking(catalog, form)
    word = entry.kind.label if wish.answers is None else f"{entry.kind.label} · {FILLED}"
    asked = None if wish.answers is None else {field.id for field in shown_fields(form, wish.answers)}
    sections = (_section(asking, section, wish, asked) for section in form.sections)
    data = head(catalog, entry, word) | {
        "use": tree(form.use) if asked is None else [],
        "filled": asked is not None,
        "needed": any(isinstance(field, Answerable) and field.required for field in asking.fields.values()),
        "sections": [section for section in sections if section["groups"]],
    }
    boxes = boxes_of_form(catalog, form, wish.prefix) if asked is None else ()
    return Sheet("form", form.title, data, tuple(boxes))


def _section(asking: Asking, section: Section, wish: Wish, asked: Collection[str] | None) -> dict[str, Any]:
    fields: Iterable[FormField] = (field for field in section.fields if asked is None or field.id in asked)
    questions = [_question(asking, section, field, wish) for field in fields]
    return {
        "title": section.title,
        "intro": tree(section.intro) if section.intro and asked is None else [],
        "condition": asking.condition(section.show_if) if asked is None else "",
        "groups": arranging.arrange(questions, most=2 if wish.large else 3),
    }


def _question(asking: Asking, section: Section, field: FormField, wish: Wish) -> dict[str, Any]:
    conditional = wish.answers is None and field.show_if != section.show_if
    labels = asking.labels(field) if isinstance(field, ChoiceField) else {}
    return {
        "name": f"{wish.prefix}{field.id}",
        "type": field.type,
        "number": asking.numbers.get(field.id, 0),
        "label": line(field.label),
        "hint": line(_hint(field, asking)) if wish.answers is None else [],
        "needed": isinstance(field, Answerable) and field.required and wish.answers is None,
        "condition": asking.condition(field.show_if) if conditional else "",
        "wide": arranging.width(field, len(labels), sum(map(len, labels.values()))),
        "figure": arranging.is_figure(field),
        "given": _given(field, asking, wish.answers),
    } | details(field, asking)


def _hint(field: FormField, asking: Asking) -> str:
    how = worked_out(field, asking) if isinstance(field, ScoreField) else ""
    return " ".join(filter(None, (field.hint, how)))


def _given(field: FormField, asking: Asking, answers: Answers | None) -> Any:
    return None if answers is None else given(field, asking, answers)
