"""Checklists: what to have done, level by level."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import AtLeastOne, Id, Line, Name, Part, Ref, Statement, Text
from schemas.item import Item


class ChecklistItem(Statement):
    """One thing to have done."""

    evidence: Line = Field(title="Evidence", description="What shows that it is done.")
    resource: Annotated[Id, Ref("resource")] | None = Field(
        default=None, title="Resource", description="A resource that helps with it."
    )
    required: bool = Field(
        default=True, title="Required", description="Whether the level needs it; `false` makes it a bonus."
    )


class Level(Part):
    """A level: reached when all its required items, and those of the levels below, are done."""

    label: Name = Field(title="Label", description="The level's name.")
    text: Text = Field(title="Text", description="What a person at this level can do.")
    items: AtLeastOne[ChecklistItem] = Field(title="Items", description="What to have done, in order.")


class Checklist(Item):
    """A checklist: its levels, lowest first. The level is worked out from the items, never typed."""

    use: Text = Field(title="Use", description="How and when to use the checklist.")
    levels: Annotated[tuple[Level, ...], Field(min_length=2, strict=False)] = Field(
        title="Levels", description="The levels, lowest first."
    )
