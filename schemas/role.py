"""Roles: what one kind of person does here, and with whom."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import AtLeastOne, Id, Many, Name, Part, Ref, Statement, Term, Text
from schemas.item import Item


class Responsibility(Part):
    """What is expected of this role, under one heading."""

    category: Name = Field(title="Category", description="The heading, such as `Communication`.")
    expectations: AtLeastOne[Text] = Field(title="Expectations", description="What is expected, one thing each.")


class Partner(Part):
    """Somebody whom this role works with."""

    role: Annotated[Id, Term("roles")] = Field(title="Role", description="The partner's role.")
    interaction: Text = Field(title="Interaction", description="What the two do together, and how often.")


class Role(Item):
    """A role's purpose, tasks, responsibilities and partners."""

    role: Annotated[Id, Term("roles")] = Field(title="Role", description="The role that this page describes.")
    purpose: Text = Field(title="Purpose", description="What the role is for.")
    tasks: AtLeastOne[Statement] = Field(title="Tasks", description="What a person in this role does.")
    responsibilities: Many[Responsibility] = Field(
        default=(), title="Responsibilities", description="What is expected, by category."
    )
    not_this_role: Many[Statement] = Field(
        default=(), title="Not this role", description="What a person in this role leaves to others, and to whom."
    )
    collaboration: Many[Partner] = Field(
        default=(), title="Collaboration map", description="Whom this role works with, and how."
    )
    indicators: Many[Annotated[Id, Ref("indicator")]] = Field(
        default=(), title="Success indicators", description="What shows that the role is done well."
    )
    workflows: Many[Annotated[Id, Ref("workflow")]] = Field(
        default=(), title="Workflows", description="The workflows that this role follows."
    )
    journeys: Many[Annotated[Id, Ref("journey")]] = Field(
        default=(), title="Journeys", description="The journeys that this role walks along."
    )
    guides: Many[Annotated[Id, Ref("guide")]] = Field(
        default=(), title="Practice guides", description="The practice guides that this role uses."
    )
    forms: Many[Annotated[Id, Ref("form")]] = Field(
        default=(), title="Forms", description="The forms that this role fills in or reads."
    )
    checklists: Many[Annotated[Id, Ref("checklist")]] = Field(
        default=(), title="Checklists", description="The checklists that this role uses."
    )
    resources: Many[Annotated[Id, Ref("resource")]] = Field(
        default=(), title="Resources", description="The resources that this role brings in."
    )
