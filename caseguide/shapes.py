"""Finding one's way in the models: which field a place in an item belongs to."""

from __future__ import annotations

from typing import ClassVar, get_args

from pydantic.fields import FieldInfo

from caseguide.marks import Loc, annotations_in
from schemas.common import Model


def model_at(model: type[Model], loc: Loc) -> type[Model]:
    """The model that the last part of `loc` is a field of. A union's tag in `loc` chooses among models."""
    for part in loc[:-1]:
        model = _step(model, part)
    return model


def field_at(model: type[Model], loc: Loc) -> FieldInfo | None:
    """The field that `loc` leads to, or the field that holds it where it leads into a list."""
    for length in range(len(loc), 0, -1):
        name = loc[length - 1]
        if isinstance(name, str) and (info := fields_of(model_at(model, loc[:length])).get(name)):
            return info
    return None


def fields_of(model: type[Model]) -> dict[str, FieldInfo]:
    """The fields of a model by the keys that editors type."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def tags_of(model: type[Model]) -> tuple[str, ...]:
    """The words that choose this model among others: `("text",)` for a text field."""
    info = model.model_fields.get("type")
    return get_args(info.annotation) if info else ()


def models_within(info: FieldInfo) -> list[type[Model]]:
    """The models that a field's values may be, in the order in which the field names them."""
    inside = [each for each in annotations_in(info.annotation) if isinstance(each, type) and issubclass(each, Model)]
    return inside[::-1]


def _step(model: type[Model], part: str | int) -> type[Model]:
    """One step into an item: into a field's only model, or, at a union's tag, to the model of that tag."""
    if part in fields_of(model):
        inside = models_within(fields_of(model)[str(part)])
        return inside[0] if len(inside) == 1 else _Choice.among(inside) if inside else model
    choices = model.choices if issubclass(model, _Choice) else ()
    return next((each for each in choices if part in tags_of(each)), model)


class _Choice(Model):
    """Stands for "one of these models" until the tag says which."""

    choices: ClassVar[tuple[type[Model], ...]] = ()

    @staticmethod
    def among(models: list[type[Model]]) -> type[Model]:
        class Choice(_Choice):
            choices: ClassVar[tuple[type[Model], ...]] = tuple(models)

        return Choice
