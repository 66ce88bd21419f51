"""Vocabularies: closed lists of names that items choose from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import AtLeastOne, Id, Line, Model, Name, Text


class VocabularyEntry(Model):
    """One name in a vocabulary."""

    name: Id = Field(title="Name", description="The lasting name that items use.")
    label: Name = Field(title="Label", description="The words that readers see.")
    definition: Text = Field(title="Definition", description="What the name means, in a sentence.")
    reading_grade: Annotated[int, Field(ge=3, le=16)] | None = Field(
        default=None,
        title="Reading grade",
        description="For roles: the highest school grade at which text for these readers should read.",
    )


class Vocabulary(Model):
    """A closed, ordered list of names."""

    title: Name = Field(title="Title", description="What the list is a list of.")
    summary: Line = Field(title="Summary", description="What the list is used for.")
    entries: AtLeastOne[VocabularyEntry] = Field(title="Entries", description="The names, in the order shown.")
