"""What can be chosen or rated in a form: options and statements, written there or taken from elsewhere."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from schemas.common import Id, Line, Model, Ref

OptionCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$", max_length=60)]
"""An option's lasting code. `Off` is not allowed: a PDF uses it for "nothing chosen"."""


class Option(Model):
    """One answer that may be chosen."""

    code: OptionCode = Field(title="Code", description="The lasting code that records keep.")
    label: Line = Field(title="Label", description="The words that people read.")


class OptionsFrom(Model):
    """Takes the options from somewhere else, so that they never drift apart. Give exactly one."""

    vocabulary: Id | None = Field(default=None, title="Vocabulary", description="A vocabulary's name: its entries.")
    checklist: Annotated[Id, Ref("checklist")] | None = Field(
        default=None, title="Checklist", description="A checklist's id: its levels."
    )
    measure: Annotated[Id, Ref("measure")] | None = Field(
        default=None, title="Measure", description="A fidelity measure's id: the points that it is made of."
    )


class ItemsFrom(Model):
    """Takes the statements to rate from a practice guide's fidelity measures."""

    guide: Annotated[Id, Ref("guide")] = Field(title="Guide", description="The practice guide's id.")
    measures: Literal["observation", "interview", "supervision"] = Field(
        title="Measures", description="Which of its fidelity measures."
    )


class RatedStatement(Model):
    """A statement to rate."""

    id: Id = Field(title="Id", description="The statement's lasting name in records.")
    text: Line = Field(title="Text", description="The statement.")
