"""What every model shares: strictness, ids, kinds of text, and marks for what points elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

T = TypeVar("T")


class Model(BaseModel):
    """A part of an item: nothing is guessed, nothing unknown passes, nothing changes after reading."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks an id that must exist: of an item (`form`) or of a part inside an item (`technique`)."""

    kind: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {**handler(schema), "x-ref": self.kind}


@dataclass(frozen=True, slots=True)
class Term:
    """Marks a name that must stand in a vocabulary: `Term("phases")` is one of `vocabulary/phases.yml`."""

    vocabulary: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {**handler(schema), "x-vocabulary": self.vocabulary}


@dataclass(frozen=True, slots=True)
class AnyAddress:
    """Marks an address that must exist, of any kind: `guides/mentoring#be-genuine`."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks text that people read as sentences, so that the wording rules look at it."""

    markdown: bool = False


def _day(value: Any) -> date:
    """Take a day only as the words `2026-03-14`, so that no number is mistaken for one."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("no_such_day", "no such day", {"reason": str(error)}) from error
    raise PydanticCustomError("not_a_day", "not a day")


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ADDRESS_PATTERN = r"^[a-z-]+(/[a-z0-9]+(-[a-z0-9]+)*)?(#[a-z0-9]+(-[a-z0-9]+)*)?$"

Id = Annotated[str, Field(pattern=ID_PATTERN, min_length=1, max_length=80)]
"""A lasting name in an address: small letters, digits and single hyphens. Never renamed, never reused."""

Name = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\n]+$")]
"""A short label on one line."""

Title = Annotated[str, Field(min_length=1, max_length=90, pattern=r"^[^\n]+$")]
"""What readers call an item or a part: it fits a heading, a card and a bookmark."""

Line = Annotated[str, Field(min_length=1, max_length=400, pattern=r"^[^\n]+$"), Prose()]
"""One line that people read, such as a hint."""

Text = Annotated[str, Field(min_length=1), Prose()]
"""One or more sentences; links and emphasis as in Markdown."""

Markdown = Annotated[str, Field(min_length=1), Prose(markdown=True)]
"""Paragraphs and lists in Markdown."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day as `2026-03-14`."""

Address = Annotated[str, Field(pattern=ADDRESS_PATTERN), AnyAddress()]
"""Where something stands in the library: `forms/meeting`, or a part of it: `guides/mentoring#be-genuine`."""

Many = Annotated[tuple[T, ...], Strict(False)]
"""A list, in the order in which the file gives it."""

AtLeastOne = Annotated[tuple[T, ...], Strict(False), Field(min_length=1)]
"""A list that may not be empty."""


class Part(Model):
    """A part of an item with an address of its own: `<item>#<id>`."""

    part_kind: ClassVar[str] = ""
    """Set where other items point at this kind of part by its id alone; the id is then the library's only one."""

    id: Id = Field(title="Id", description="The part's lasting name in addresses. Never rename or reuse it.")


class Statement(Part):
    """A part that says one thing."""

    text: Text = Field(title="Text", description="What it says, in plain words.")
