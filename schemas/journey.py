"""Journeys: the stages that a person goes through, and what each asks of whom."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from schemas.common import AtLeastOne, Id, Line, Many, Part, Ref, Statement, Term, Text
from schemas.item import Item


class Milestone(Statement):
    """Something reached that is worth marking."""

    part_kind: ClassVar[str] = "milestone"

    evidence: Line = Field(title="Evidence", description="What shows that it is reached.")


class JourneyStage(Part):
    """One stage of the journey."""

    stage: Annotated[Id, Term("stages")] = Field(title="Stage", description="The stage's name in the vocabulary.")
    text: Text = Field(title="Text", description="What this stage is about.")
    asks_of_person: AtLeastOne[Text] = Field(
        title="Asks of the person", description="What the stage asks of the person whose journey it is."
    )
    asks_of_caseworker: AtLeastOne[Text] = Field(
        title="Asks of the caseworker", description="What the stage asks of the caseworker."
    )
    milestones: AtLeastOne[Milestone] = Field(title="Milestones", description="What is reached in this stage.")
    forms: Many[Annotated[Id, Ref("form")]] = Field(
        default=(), title="Forms", description="The forms that belong to this stage."
    )
    checklists: Many[Annotated[Id, Ref("checklist")]] = Field(
        default=(), title="Checklists", description="The checklists that belong to this stage."
    )


class Journey(Item):
    """A journey: its stages in order."""

    role: Annotated[Id, Term("roles")] = Field(title="Role", description="Whose journey it is.")
    welcome: Text = Field(title="Welcome", description="What to tell the person about the journey.")
    stages: AtLeastOne[JourneyStage] = Field(title="Stages", description="The stages in order.")
