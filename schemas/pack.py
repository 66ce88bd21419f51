"""Packs: what a trainer or supervisor prints as one booklet."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import (
    Address,
    AtLeastOne,
    Line,
    Many,
    Markdown,
    Name,
    Part,
    Statement,
    Text,
)
from schemas.item import Item


class Exercise(Statement):
    """Something that people do, with room for what they write."""

    lines: Annotated[int, Field(ge=1, le=20)] = Field(
        default=3, title="Lines", description="How many lines to leave for writing."
    )
    drawing: bool = Field(
        default=False, title="Drawing", description="Whether the room is for drawing: then no lines stand in it."
    )


class PackPart(Part):
    """One part of a pack, such as one session."""

    title: Name = Field(title="Title", description="The part's name.")
    text: Text = Field(title="Text", description="What this part is for.")
    minutes: Annotated[int, Field(ge=1, le=480)] | None = Field(
        default=None, title="Minutes", description="How long the part takes."
    )
    exercises: Many[Exercise] = Field(default=(), title="Exercises", description="What people do in this part.")
    facilitator: Markdown | None = Field(
        default=None, title="For the facilitator", description="Notes that only the facilitator's edition shows."
    )
    items: Many[Address] = Field(default=(), title="Items", description="The items that are printed here, in order.")


class Pack(Item):
    """A booklet for training or supervision."""

    subtitle: Line = Field(title="Subtitle", description="The line below the title on the cover.")
    attendance_sheet: bool = Field(
        default=False, title="Attendance sheet", description="Whether a sheet for signatures is printed."
    )
    parts: AtLeastOne[PackPart] = Field(title="Parts", description="The parts in order.")
