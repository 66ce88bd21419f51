"""Forms: sections of fields, with filled-in examples."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from schemas.common import AtLeastOne, Id, Many, Name, Part, Ref, Term, Text
from schemas.fields import FormField
from schemas.item import Item


class Section(Part):
    """A part of a form that belongs together."""

    title: Name = Field(title="Title", description="The section's heading.")
    intro: Text | None = Field(default=None, title="Intro", description="What to know before filling it in.")
    show_if: dict[Id, AtLeastOne[str | bool | int]] | None = Field(
        default=None,
        title="Show if",
        description="Ask only when these fields have one of these answers: `{field: [answers]}`.",
    )
    fields: AtLeastOne[FormField] = Field(title="Fields", description="The fields in order.")


class Example(Part):
    """A filled-in example. It is about nobody: the people in it are made up."""

    title: Name = Field(title="Title", description="What the example shows.")
    answers: dict[Id, JsonValue] = Field(title="Answers", description="The answers by field id.")


class Form(Item):
    """A form: its sections and fields, and filled-in examples."""

    use: Text = Field(title="Use", description="When to fill it in, with whom, and what happens with it.")
    filled_in_by: Many[Annotated[Id, Term("roles")]] = Field(
        default=(), title="Filled in by", description="The roles that fill it in."
    )
    about_guide: Annotated[Id, Ref("guide")] | None = Field(
        default=None, title="About guide", description="For a fidelity sheet: the practice guide that it measures."
    )
    max_pages: Annotated[int, Field(ge=1, le=40)] | None = Field(
        default=None, title="Max pages", description="How many printed pages it may take."
    )
    sections: AtLeastOne[Section] = Field(title="Sections", description="The sections in order.")
    examples: Many[Example] = Field(
        default=(), title="Examples", description="Filled-in examples: preview, test data, and proof that it works."
    )
