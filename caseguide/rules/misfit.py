"""What does not fit a kind of item, and the words in which the SHAPE rules tell of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from caseguide.marks import Loc
from caseguide.reading import SourceFile
from caseguide.rules import Problem
from caseguide.shapes import field_at, models_within
from schemas.common import Model
from schemas.kinds import Kind


class Misfit(NamedTuple):
    """One thing that does not fit: what the models call the trouble, where, and what was given."""

    source: SourceFile
    kind: Kind
    trouble: str
    loc: Loc
    given: Any
    limits: dict[str, Any]

    @property
    def name(self) -> str:
        """The key that the editor typed, as the sentence shows it."""
        names = [part for part in self.loc if isinstance(part, str)]
        return f"`{names[-1]}`" if names else "This file"

    @property
    def field(self) -> FieldInfo | None:
        """The field that it concerns."""
        return field_at(self.kind.model, self.loc)

    @property
    def is_in_list(self) -> bool:
        """Whether it is one entry of a list."""
        return bool(self.loc) and isinstance(self.loc[-1], int)

    def problem(self, message: str, hint: str = "", on_key: bool = False) -> Problem:
        """The problem at the place of the misfit."""
        return Problem(self.source.place(self.loc, on="key" if on_key else "value"), message, hint)

    @property
    def subject(self) -> str:
        """What the sentence is about."""
        return f"An entry of {self.name}" if self.is_in_list else self.name

    @property
    def expected(self) -> str:
        """What the models say of the field."""
        return self.field.description or "" if self.field else ""

    @property
    def choices(self) -> list[type[Model]]:
        """The models of which one may stand here."""
        return models_within(self.field) if self.field else []

    @property
    def form(self) -> str:
        """How a name or an address is written here."""
        pattern = str(self.limits.get("pattern"))
        if "https" in pattern:
            return "Write a full web address, such as `https://example.org/`."
        if "#" in pattern:
            return "An address is a folder, `/` and an id, and for a part `#` and its id: `forms/meeting#date`."
        if "A-Z" in pattern or "{2,3}" in pattern:
            return self.expected
        return "Use small letters, digits and single hyphens, such as `be-genuine`."


def shown(given: Any) -> str:
    """What was given, on one line and not too long."""
    text = " ".join(str(given).split())
    return f"`{text[:57]}...`" if len(text) > 60 else f"`{text}`"


def told(given: Any) -> str:
    """What was given, in the editor's words."""
    match given:
        case None:
            return "nothing is given"
        case bool():
            return f"`{str(given).lower()}` is given"
        case int() | float():
            return f"the number {given} is given"
        case str():
            return f"the text {shown(given)} is given"
        case list() | tuple():
            return "a list is given"
        case _:
            return "names with values are given"
