"""Planned items: what is promised and not yet written."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import AtLeastOne, Day, Id, Line, Model, Name, Ref
from schemas.item import Item


class PlannedItem(Model):
    """An item that others may already point at, so that readers see "not written yet"."""

    kind: Name = Field(title="Kind", description="The kind of item that it will be, such as `guide`.")
    id: Id = Field(title="Id", description="The id that it will have.")
    title: Name = Field(title="Title", description="The title that it will have.")
    summary: Line = Field(title="Summary", description="What it will hold.")
    owner: Annotated[Id, Ref("team")] = Field(title="Owner", description="The team that will write it.")
    due: Day | None = Field(default=None, title="Due", description="The day by which it should stand, if there is one.")


class Planned(Item):
    """All planned items."""

    items: AtLeastOne[PlannedItem] = Field(title="Items", description="What is planned.")
