"""The glossary: words of the field, explained."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from schemas.common import AtLeastOne, Id, Line, Many, Name, Part, Ref, Text
from schemas.item import Item


class GlossaryTerm(Part):
    """One word or phrase, and what it means here."""

    part_kind: ClassVar[str] = "term"

    term: Name = Field(title="Term", description="The word or phrase, as it stands in a sentence.")
    definition: Text = Field(title="Definition", description="What it means here, in one or two plain sentences.")
    also: Many[Name] = Field(default=(), title="Also", description="Abbreviations and other words for the same thing.")
    avoid: Many[Name] = Field(
        default=(), title="Avoid", description="Words that we do not use for it; the wording rules point here."
    )
    why_avoid: Line | None = Field(default=None, title="Why avoid", description="Why we do not use those words.")
    see: Many[Annotated[Id, Ref("term")]] = Field(
        default=(), title="See", description="Other terms that help to understand it."
    )
    explain: bool = Field(
        default=True,
        title="Explain",
        description="Whether pages explain the term where it first stands; `false` for everyday words.",
    )


class Glossary(Item):
    """All terms of the library."""

    terms: AtLeastOne[GlossaryTerm] = Field(title="Terms", description="The terms; the site sorts them.")
