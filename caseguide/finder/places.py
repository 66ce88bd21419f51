"""Where things stand on a page: which parts have a heading of their own, and which lines share one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from caseguide.catalog import Catalog, Entry
from caseguide.marks import Loc
from schemas.common import Model, Part
from schemas.fields import Question
from schemas.form import Example

NAMES = ("title", "label", "term", "category")
"""What a part may be called, by the field that holds it."""

OTHER_WORDS = ("also", "avoid", "also_asked")
"""Under which words people look for a thing beside its name, by the field that holds them."""


class Group(NamedTuple):
    """Lines of an item that stand together below a heading which is no part."""

    loc: Loc
    anchor: str
    title: str
    kind: str
    tags: Mapping[str, list[str]]


def _group(loc: str, anchor: str, title: str, kind: str, **tags: list[str]) -> Group:
    return Group(tuple(loc.split(".")), anchor, title, kind, tags)


GROUPS: Mapping[str, tuple[Group, ...]] = {
    "guide": (
        _group("measures.observation", "by-observation", "Fidelity measures by observation", "measure"),
        _group("measures.interview", "by-interview", "Fidelity measures by interview", "measure"),
        _group("measures.supervision", "in-supervision", "Fidelity measures in supervision", "measure"),
        _group("policy_requirements", "policy-requirements", "Policy requirements", "policy", strength=["must"]),
        _group("supervisor", "how-to-use-your-supervisor", "How to use your supervisor", "guide"),
    ),
}


def group_of(kind: str, loc: Loc) -> Group | None:
    """The group of lines that a place belongs to, if the page of this kind of item has one for it."""
    return next((group for group in GROUPS.get(kind, ()) if loc[: len(group.loc)] == group.loc), None)


def heading_of(catalog: Catalog, part: Part) -> str:
    """The heading of a part, if it has one of its own; a form's fields stand below their section's."""
    if isinstance(part, Question | Example):
        return ""
    if stage := getattr(part, "stage", None):
        return _label(catalog, "stages", stage)
    return name_of(part)


def name_of(part: Part) -> str:
    """The name of a part, if it has one beside its text."""
    return next((str(value) for name in _fields_of(type(part), NAMES) if (value := getattr(part, name))), "")


def other_words(thing: Model) -> list[str]:
    """Words under which people look for a thing, beside its name."""
    return [word for field in _fields_of(type(thing), OTHER_WORDS) for word in getattr(thing, field)]


@cache
def _fields_of(model: type[Model], names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some fields that a model has; asking each item takes long, since most have none of them."""
    return tuple(name for name in names if name in model.model_fields)


def kinds_of_part(entry: Entry, part: Part) -> list[str]:
    """What a part is called among the kinds: by its own name where others know it, else by its item's."""
    own = part.part_kind if part.part_kind in ("technique", "activity") else entry.kind.name
    return [own, *(["question"] if getattr(part, "questions", ()) else [])]


def _label(catalog: Catalog, vocabulary: str, name: str) -> str:
    found = catalog.vocabulary(vocabulary)
    return next((entry.label for entry in (found.entries if found else ()) if entry.name == name), name)
