"""The generated pages of the handbook: every field of every kind, and every rule."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from caseguide.rules import Rule, every_rule
from caseguide.shapes import fields_of, models_within
from schemas.common import AnyAddress, Model, Ref, Term
from schemas.kinds import KINDS, Kind

PLAIN_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "`true` or `false`",
    "date": "a day",
}


@dataclass(frozen=True)
class FieldLine:
    """One field as the handbook shows it."""

    name: str
    title: str
    description: str
    type: str
    required: bool
    default: str


@dataclass(frozen=True)
class ModelTable:
    """One model as the handbook shows it: what it is, and its fields."""

    name: str
    description: str
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True)
class KindTables:
    """A kind of item with the models that it is made of, the item's own first."""

    kind: Kind
    models: tuple[ModelTable, ...]


def kinds_and_fields() -> list[KindTables]:
    """Every kind with all its fields; what every item carries is told once, under the first kind that has it."""
    return [KindTables(kind, tuple(_table(model) for model in _models(kind.model))) for kind in KINDS.values()]


def rules_by_family() -> dict[str, list[Rule]]:
    """Every rule, by the letters of its code."""
    families: dict[str, list[Rule]] = defaultdict(list)
    for rule in every_rule().values():
        families[rule.family].append(rule)
    return dict(families)


def _models(model: type[Model]) -> list[type[Model]]:
    """A model and those inside it, in the order in which an editor meets them."""
    found: dict[type[Model], None] = {model: None}
    for info in fields_of(model).values():
        for inside in models_within(info):
            found |= dict.fromkeys(_models(inside))
    return list(found)


def _table(model: type[Model]) -> ModelTable:
    lines = tuple(_line(name, info) for name, info in fields_of(model).items())
    return ModelTable(model.__name__, (model.__doc__ or "").strip(), lines)


def _line(name: str, info: FieldInfo) -> FieldLine:
    default = "" if info.is_required() or info.default in (None, ()) else f"`{str(info.default).lower()}`"
    kind = _in_words(info.annotation, info.metadata)
    return FieldLine(name, info.title or "", info.description or "", kind, info.is_required(), default)


def _in_words(annotation: Any, metadata: list[Any] | tuple[Any, ...] = ()) -> str:
    """What may stand in a field, in an editor's words."""
    if mark := next((_mark(each) for each in metadata if _mark(each)), ""):
        return mark
    if hasattr(annotation, "__metadata__"):
        return _in_words(annotation.__origin__, annotation.__metadata__)
    arguments = [each for each in get_args(annotation) if each not in (type(None), Ellipsis)]
    if get_origin(annotation) is tuple:
        return f"a list: {_in_words(arguments[0])}"
    if get_origin(annotation) is dict:
        return "names with values"
    if get_origin(annotation) is Literal:
        return " or ".join(f"`{each}`" for each in arguments)
    if arguments:
        return " or ".join(dict.fromkeys(_in_words(each) for each in arguments))
    name = getattr(annotation, "__name__", "text")
    return PLAIN_WORDS.get(name, f"*{name}*")


def _mark(mark: Any) -> str:
    match mark:
        case Ref(kind="same"):
            return "the id of an item of the same kind"
        case Ref(kind=kind):
            return f"the id of a {kind}"
        case Term(vocabulary=vocabulary):
            return f"a name from `vocabulary/{vocabulary}.yml`"
        case AnyAddress():
            return "an address"
    return ""
