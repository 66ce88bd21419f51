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

MARKS = (Ref, Term, AnyAddress, Prose)

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


class _Member(NamedTuple):
    name: str
    key: str
    marks: tuple[Any, ...]


def marks_of(item: Model) -> Marks:
    """Walk an item and gather all that is marked in it."""
    marks = Marks()
    _walk(item, (), marks)
    return marks


def _walk(model: Model, loc: Loc, found: Marks) -> None:
    if isinstance(model, Part):
        found.parts.append(PartAt(loc, model))
    for name, key, marks in _members(type(model)):
        _visit(getattr(model, name), (*loc, key), marks, found)


def _visit(value: Any, loc: Loc, marks: tuple[Any, ...], found: Marks) -> None:
    if isinstance(value, str):
        for mark in marks:
            _keep(mark, loc, value, found)
    elif isinstance(value, Model):
        _walk(value, loc, found)
    elif isinstance(value, tuple):
        for position, each in enumerate(value):
            _visit(each, (*loc, position), marks, found)


def _keep(mark: Any, loc: Loc, text: str, found: Marks) -> None:
    match mark:
        case Ref(kind=kind):
            found.references.append(Marked(loc, text, kind))
        case Term(vocabulary=vocabulary):
            found.terms.append(Marked(loc, text, vocabulary))
        case AnyAddress():
            found.addresses.append(Marked(loc, text))
        case Prose(markdown=markdown):
            found.prose.append(Marked(loc, text, "markdown" if markdown else ""))


@cache
def _members(model: type[Model]) -> tuple[_Member, ...]:
    """The fields of a model that can hold something marked, with the keys that editors type."""
    members = (_Member(name, info.alias or name, _marks_in(info)) for name, info in model.model_fields.items())
    return tuple(member for member in members if member.marks or _holds_models(model.model_fields[member.name]))


def _marks_in(info: FieldInfo) -> tuple[Any, ...]:
    found = [mark for mark in info.metadata if isinstance(mark, MARKS)]
    for annotation in annotations_in(info.annotation):
        found += [mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, MARKS)]
    return tuple(dict.fromkeys(found))


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
