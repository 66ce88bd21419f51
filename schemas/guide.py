"""Practice guides: how a competency is practiced, measured and supervised."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from schemas.common import (
    AtLeastOne,
    Id,
    Line,
    Many,
    Model,
    Part,
    Ref,
    Statement,
    Term,
    Text,
    Title,
)
from schemas.item import Item

Strength = Literal["must", "should", "may"]


class Measure(Statement):
    """A fidelity measure: what shows that the practice is done as meant."""

    part_kind: ClassVar[str] = "measure"

    points: Many[Statement] = Field(
        default=(), title="Points", description="What the measure is made of, when it names several things."
    )


class FidelityMeasures(Model):
    """The fidelity measures by the way in which one learns of them."""

    observation: Many[Measure] = Field(default=(), title="Observation", description="What an observer sees.")
    interview: Many[Measure] = Field(default=(), title="Interview", description="What the people concerned report.")
    supervision: Many[Measure] = Field(
        default=(), title="Supervision", description="What the caseworker shows in supervision."
    )


class LifeOfCase(Model):
    """Where in the life of the case something belongs."""

    model_config = ConfigDict(validate_by_name=False)

    from_: Annotated[Id, Term("phases")] = Field(
        alias="from", title="From", description="The phase in which it starts."
    )
    to: AtLeastOne[Annotated[Id, Term("phases")]] = Field(
        title="To", description="The phase in which it ends; several when either may be the end."
    )


class Technique(Part):
    """One thing that a caseworker does."""

    part_kind: ClassVar[str] = "technique"

    title: Title = Field(title="Title", description="The technique in a few words, beginning with a verb.")
    text: Text = Field(title="Text", description="What to do, and why it helps.")
    strength: Strength | None = Field(
        default=None,
        title="Strength",
        description="`must` (law or policy), `should` (guidance) or `may`, when not the activity's.",
    )
    questions: Many[Statement] = Field(
        default=(), title="Questions", description="Example questions to ask the person."
    )
    detail: Annotated[Id, Ref("detailed-guide")] | None = Field(
        default=None, title="Detail", description="The detailed practice guide that goes deeper."
    )
    topics: Many[Annotated[Id, Term("topics")]] = Field(
        default=(), title="Topics", description="What it is about, for browsing."
    )


class Activity(Part):
    """A key caseworker activity: a group of techniques for one aim."""

    part_kind: ClassVar[str] = "activity"

    title: Title = Field(title="Title", description="The activity's aim, beginning with a verb.")
    summary: Line = Field(title="Summary", description="The activity in one sentence.")
    life_of_case: LifeOfCase = Field(
        title="Life of case", description="From which phase to which phase of a case it belongs."
    )
    strength: Strength = Field(
        title="Strength", description="`must` (law or policy), `should` (guidance) or `may`, for its techniques."
    )
    techniques: AtLeastOne[Technique] = Field(title="Techniques", description="What the caseworker does.")


class UseOfSupervisor(Model):
    """How a caseworker uses supervision for this practice."""

    text: Text = Field(title="Text", description="How to prepare for the case conference and take part in it.")
    topics: AtLeastOne[Statement] = Field(title="Topics", description="What to bring to the case conference.")


class Guide(Item):
    """A practice guide for one competency."""

    competency: Annotated[Id, Ref("competency")] = Field(
        title="Competency", description="The competency that this guide puts into practice."
    )
    measures: FidelityMeasures = Field(
        title="Fidelity measures", description="What shows that the practice is done as meant."
    )
    policy_requirements: Many[Statement] = Field(
        default=(), title="Policy requirements", description="What the agency's policy asks for."
    )
    supervisor: UseOfSupervisor = Field(
        title="How to use your supervisor", description="What to bring to supervision, and how."
    )
    activities: AtLeastOne[Activity] = Field(
        title="Key caseworker activities", description="What caseworkers do, grouped by aim."
    )
