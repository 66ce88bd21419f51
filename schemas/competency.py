"""Competencies: what good practice is able to do."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import (
    AtLeastOne,
    Id,
    Many,
    Markdown,
    Model,
    Name,
    Part,
    Ref,
    Statement,
    Text,
)
from schemas.item import Item


class PracticeLevel(Part):
    """How the competency looks at one level of practice."""

    label: Name = Field(title="Label", description="The level's name, such as `Developing`.")
    behaviours: AtLeastOne[Text] = Field(title="Behaviours", description="What one sees a person do at this level.")


class WorkingTogether(Model):
    """How this competency works hand in hand with another."""

    competency: Annotated[Id, Ref("competency")] = Field(title="Competency", description="The other competency's id.")
    how: Text = Field(title="How", description="What the two do for one another.")


class Competency(Item):
    """A competency: its definition, why it matters, and how it looks in practice."""

    definition: Markdown = Field(title="Definition", description="What the competency is, in plain words.")
    why: Markdown = Field(title="Why it matters", description="What it changes for the people concerned.")
    part_of: Annotated[Id, Ref("competency")] | None = Field(
        default=None, title="Part of", description="The core competency that this sub-competency belongs to."
    )
    examples: Many[Statement] = Field(
        default=(), title="Examples", description="Who does this with whom, one short example each."
    )
    works_with: Many[WorkingTogether] = Field(
        default=(), title="Works with", description="Other competencies that it works hand in hand with."
    )
    levels: Many[PracticeLevel] = Field(
        default=(), title="Levels", description="Behaviours seen at each level of practice, lowest first."
    )
    guides: Many[Annotated[Id, Ref("guide")]] = Field(
        default=(), title="Guides", description="The practice guides of this competency."
    )
