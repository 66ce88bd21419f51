"""What an item points at and says: one walk over a model finds its references, names, prose and parts.

The models mark what they hold (`Ref`, `Term`, `AnyAddress`, `Prose` in `schemas.common`); nothing here
knows any one kind of item, so a new field or kind needs no change in this module.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from schemas.common import AnyAddress, Model, Part, Prose, Ref, Term

Loc = tuple[str | int, ...]
"""The way to a value inside an item: `("activities", 0, "techniques", 3, "text")`."""


class Marked(NamedTuple):
    """A marked text and the way to it. `about` is what the mark says: a kind, a vocabulary's name."""

    loc: Loc
    text: str
    about: str = ""


class PartAt(NamedTuple):
    """A part with an address of its own, and the way to it."""

    loc: Loc
    part: Part


@dataclass(slots=True)
class Marks:
    """Everything marked in one item."""

    references: list[Marked] = field(default_factory=list)
    terms: list[Marked] = field(default_factory=list)
    addresses: list[Marked] = field(default_factory=list)
    prose: list[Marked] = field(default_factory=list)
    parts: list[PartAt] = field(default_factory=list)


class _Mark(NamedTuple):
    """In which list of `Marks` a text is kept, and what the mark says about it."""

    kept_in: str
    about: str


class _Member(NamedTuple):
    name: str
    key: str
    marks: tuple[_Mark, ...]


def marks_of(item: Model) -> Marks:
    """Walk an item and gather all that is marked in it."""
    marks = Marks()
    _walk(item, (), marks)
    return marks


def _walk(model: Model, loc: Loc, found: Marks) -> None:
    if isinstance(model, Part):
        found.parts.append(PartAt(loc, model))
    held = model.__dict__  # asked for hundreds of thousands of times, and the model's own way is slow
    for name, key, marks in _members(type(model)):
        if (value := held[name]) is not None:
            _visit(value, (*loc, key), marks, found)


def _visit(value: Any, loc: Loc, marks: tuple[_Mark, ...], found: Marks) -> None:
    if isinstance(value, str):
        for kept_in, about in marks:
            getattr(found, kept_in).append(Marked(loc, value, about))
    elif isinstance(value, Model):
        _walk(value, loc, found)
    elif isinstance(value, tuple):
        for position, each in enumerate(value):
            _visit(each, (*loc, position), marks, found)


@cache
def _members(model: type[Model]) -> tuple[_Member, ...]:
    """The fields of a model that can hold something marked, with the keys that editors type."""
    members = (_Member(name, info.alias or name, _marks_in(info)) for name, info in model.model_fields.items())
    return tuple(member for member in members if member.marks or _holds_models(model.model_fields[member.name]))


def _marks_in(info: FieldInfo) -> tuple[_Mark, ...]:
    every = list(info.metadata)
    for annotation in annotations_in(info.annotation):
        every += getattr(annotation, "__metadata__", ())
    return tuple(dict.fromkeys(mark for each in every if (mark := _mark(each))))


def _mark(said: Any) -> _Mark | None:
    match said:
        case Ref(kind=kind):
            return _Mark("references", kind)
        case Term(vocabulary=vocabulary):
            return _Mark("terms", vocabulary)
        case AnyAddress():
            return _Mark("addresses", "")
        case Prose(markdown=markdown):
            return _Mark("prose", "markdown" if markdown else "")
    return None


def _holds_models(info: FieldInfo) -> bool:
    return any(isinstance(each, type) and issubclass(each, Model) for each in annotations_in(info.annotation))


def annotations_in(annotation: Any) -> Iterator[Any]:
    """An annotation and all that stands inside it; not inside a dictionary, whose keys an editor chooses."""
    pending = [annotation]
    while pending:
        yield (each := pending.pop())
        pending += [] if get_origin(each) is dict else get_args(each)


@cache
def models_in(model: type[Model]) -> frozenset[type[Model]]:
    """A model and every model that stands inside it."""
    found: set[type[Model]] = set()
    pending: list[Any] = [model]
    while pending:
        each = pending.pop()
        if isinstance(each, type) and issubclass(each, Model) and each not in found:
            found.add(each)
            pending += [a for info in each.model_fields.values() for a in annotations_in(info.annotation)]
    return frozenset(found)
