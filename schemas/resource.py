"""Resources: what a program offers, and the professionals whom one can ask."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import AtLeastOne, Id, Line, Many, Ref, Statement, Term
from schemas.item import Item


class Resource(Item):
    """A kind of help: what it offers, what to ask for, and how."""

    resource_kind: Annotated[Id, Term("resource-kinds")] = Field(
        title="Kind", description="Whether it is material, an event, a service or a kind of professional."
    )
    offers: AtLeastOne[Statement] = Field(title="Offers", description="What a person gets from it.")
    good_for: Many[Annotated[Id, Term("stages")]] = Field(
        default=(), title="Good for", description="The stages of the journey in which it helps most."
    )
    questions: Many[Line] = Field(default=(), title="Questions", description="What to ask them, in plain words.")
    how_to_ask: AtLeastOne[Statement] = Field(title="How to ask", description="The steps to get it, in order.")
    forms: Many[Annotated[Id, Ref("form")]] = Field(
        default=(), title="Forms", description="The forms that are used to ask for it."
    )
