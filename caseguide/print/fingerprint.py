"""The fingerprint of an item: a short mark by which a printed sheet can be compared with what the library says now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, cast

from pydantic import JsonValue

from caseguide.catalog import Catalog, Entry
from caseguide.form_fields import FieldAt, cell_places, checklist_of, field_places, options_of, statements_of
from schemas.common import Model
from schemas.competency import Competency
from schemas.fields import ChecklistLevelField, ChoiceField, ChoicesField, FormField, RatingsField
from schemas.form import Form
from schemas.guide import Guide
from schemas.indicators import Indicator
from schemas.item import Item
from schemas.role import Role

BOOKKEEPING = {"owner", "reviewed_on", "review_months", "status", "replaced_by", "topics", "waive", "examples"}
"""What may change without any word changing on a printed sheet."""

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are mistaken for others when somebody reads a fingerprint aloud."""

LENGTH = 8


def fingerprint(catalog: Catalog, entry: Entry) -> str:
    """The item's fingerprint, such as `7K3MQ9TX`: the same as long as nothing changes that people read on paper."""
    text = json.dumps(canonical(catalog, entry), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:5])
    return "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(LENGTH)))


def in_halves(mark: str) -> str:
    """A fingerprint as people read it: `7K3M-Q9TX`."""
    return f"{mark[: LENGTH // 2]}-{mark[LENGTH // 2 :]}"


def canonical(catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """All that an item says: its own words, and those that it borrows from others and prints as its own."""
    left_out = BOOKKEEPING if isinstance(entry.model, Item) else set()
    said = entry.model.model_dump(mode="json", exclude=left_out, exclude_defaults=True)
    borrowed = dict(_borrowed(catalog, entry.model))
    return {"item": entry.address, "says": said, "borrowed": borrowed, "body": entry.source.body}


def _borrowed(catalog: Catalog, model: Model) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(model, Form):
        yield from _answers_from_elsewhere(catalog, model)
    if isinstance(model, Guide):
        competency = catalog.find("competency", model.competency)
        yield "definition", cast(Competency, competency.entry.model).definition if competency else ""
    if isinstance(model, Role):
        found = {id: catalog.find("indicator", id) for id in model.indicators}
        yield from ((id, cast(Indicator, target.part).question) for id, target in found.items() if target)


def _answers_from_elsewhere(catalog: Catalog, form: Form) -> Iterator[tuple[str, JsonValue]]:
    """What a form takes from vocabularies, checklists and guides, by the ids of its fields."""
    for at in field_places(form):
        for each in (at, *cell_places(at)):
            words = _words_from_elsewhere(catalog, each)
            if words:
                yield f"{at.field.id}.{each.field.id}", cast(JsonValue, words)


def _words_from_elsewhere(catalog: Catalog, at: FieldAt) -> list[list[str]]:
    field: FormField = at.field
    if isinstance(field, ChoiceField | ChoicesField) and field.options_from:
        return [[option.code, option.label] for option in options_of(catalog, field)]
    if isinstance(field, RatingsField) and field.items_from:
        lines = statements_of(catalog, field)
        return [[line.id, line.text, *(point.text for point in line.points)] for line in lines]
    if isinstance(field, ChecklistLevelField):
        found = {id: checklist_of(catalog, id) for id in field.checklists}
        return [[id, each.title, *(level.label for level in each.levels)] for id, each in found.items() if each]
    return []
