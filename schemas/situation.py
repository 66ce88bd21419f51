"""Situations: short, plain questions that lead to what helps."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import Address, AtLeastOne, Id, Line, Many, Model, Term, Text
from schemas.item import Item


class Lead(Model):
    """One thing that helps in a situation, and why."""

    to: Address = Field(title="To", description="Where it stands: `guides/mentoring#be-genuine`, or a whole item.")
    why: Line = Field(title="Why", description="How it helps in this situation, in one sentence.")


class Situation(Item):
    """Something that happens at work, in the words in which one would ask about it. The title says it."""

    also_asked: Many[Line] = Field(
        default=(), title="Also asked", description="Other words in which people ask this; the finder knows them."
    )
    first: Text = Field(title="First", description="What to do first, in two or three sentences.")
    leads_to: AtLeastOne[Lead] = Field(title="Leads to", description="What helps, the most helpful first.")
    phases: Many[Annotated[Id, Term("phases")]] = Field(
        default=(), title="Phases", description="Where in the life of a case it happens; none means anywhere."
    )
    stages: Many[Annotated[Id, Term("stages")]] = Field(
        default=(), title="Stages", description="At which stages of the journey it happens; none means at any."
    )
