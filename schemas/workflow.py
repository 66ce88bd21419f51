"""Workflows: what happens in which order, and with which forms."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import (
    AtLeastOne,
    Id,
    Many,
    Model,
    Name,
    Part,
    Ref,
    Statement,
    Term,
    Text,
)
from schemas.item import Item


class Minutes(Model):
    """How long something takes."""

    least: Annotated[int, Field(ge=1, le=480)] = Field(title="Least", description="The shortest, in minutes.")
    most: Annotated[int, Field(ge=1, le=480)] = Field(title="Most", description="The longest, in minutes.")


class Step(Part):
    """One step of a workflow."""

    title: Name = Field(title="Title", description="The step in a few words.")
    text: Text = Field(title="Text", description="What the step is for.")
    actions: AtLeastOne[Statement] = Field(title="Actions", description="What to do, one thing each.")
    who: Many[Annotated[Id, Term("roles")]] = Field(default=(), title="Who", description="Who takes part.")
    cadence: Many[Annotated[Id, Term("cadences")]] = Field(
        default=(), title="Cadence", description="How often; several when either is right."
    )
    minutes: Minutes | None = Field(default=None, title="Minutes", description="How long it takes.")
    forms: Many[Annotated[Id, Ref("form")]] = Field(
        default=(), title="Forms", description="The forms that are filled in at this step."
    )
    checklists: Many[Annotated[Id, Ref("checklist")]] = Field(
        default=(), title="Checklists", description="The checklists that are used at this step."
    )
    resources: Many[Annotated[Id, Ref("resource")]] = Field(
        default=(), title="Resources", description="The resources that help at this step."
    )


class CyclePart(Statement):
    """One part of the structure that is followed for every person."""

    label: Name = Field(title="Label", description="The part's name, such as `Diagnosis`.")
    forms: Many[Annotated[Id, Ref("form")]] = Field(
        default=(), title="Forms", description="The forms that carry this part."
    )


class Workflow(Item):
    """A workflow: ordered steps, and the structure that comes round again and again."""

    steps: AtLeastOne[Step] = Field(title="Steps", description="The steps in order.")
    cycle: Many[CyclePart] = Field(
        default=(), title="Cycle", description="The structure that is followed for every person, in order."
    )
    journeys: Many[Annotated[Id, Ref("journey")]] = Field(
        default=(), title="Journeys", description="The journeys that this workflow serves."
    )
