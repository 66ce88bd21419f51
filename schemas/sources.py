"""Sources: the works that items rest on, and where each part of a source document is held."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from schemas.common import Address, AtLeastOne, Line, Many, Model, Name, Part
from schemas.item import Item


class SourceThing(Model):
    """One thing that a part of a source document names, and where the library holds it."""

    held_by: AtLeastOne[Address] = Field(title="Held by", description="Where the library holds it.")
    names: Line | None = Field(
        default=None, title="Names", description="The thing in our words, where the held text does not say it."
    )


class SourcePart(Part):
    """A part of a source document, and the places of the library that hold it."""

    names: Line = Field(title="Names", description="What this part of the document names, in our words.")
    count: Annotated[int, Field(ge=1)] = Field(title="Count", description="How many things it names.")
    things: AtLeastOne[SourceThing] = Field(
        title="Things", description="Each of them, one by one, with the place that holds it."
    )


class Source(Part):
    """A work that items rest on."""

    part_kind: ClassVar[str] = "source"

    title: Name = Field(title="Title", description="The work's title.")
    author: Name = Field(title="Author", description="Who wrote or published it; organisations by name.")
    year: Annotated[int, Field(ge=1900, le=2100)] | None = Field(
        default=None, title="Year", description="The year of publication, if known."
    )
    publisher: Name | None = Field(default=None, title="Publisher", description="Where it appeared.")
    address: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = Field(
        default=None, title="Address", description="Where it can be read."
    )
    used_for: Line = Field(title="Used for", description="What the library takes from it.")
    parts: Many[SourcePart] = Field(
        default=(), title="Parts", description="For a founding document: its parts, and where each is held."
    )


class Sources(Item):
    """All works that items rest on."""

    works: AtLeastOne[Source] = Field(title="Works", description="The works.")
