"""The fields of a form: one model for each type of question."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from schemas.common import Address, AtLeastOne, Id, Line, Many, Name, Part, Ref, Text
from schemas.options import ItemsFrom, Option, OptionCode, OptionsFrom, RatedStatement


class Question(Part):
    """What every field has."""

    label: Line = Field(title="Label", description="The question as people read it.")
    hint: Line | None = Field(default=None, title="Hint", description="A short help below the label.")
    show_if: dict[Id, AtLeastOne[str | bool | int]] | None = Field(
        default=None,
        title="Show if",
        description="Ask only when these other fields have one of these answers: `{field: [answers]}`.",
    )
    about: Many[Address] = Field(
        default=(), title="About", description="Guidance that helps to answer, such as `guides/mentoring#be-genuine`."
    )


class Answerable(Question):
    """What every field that people fill in has."""

    required: bool = Field(default=False, title="Required", description="Whether it must be answered.")
    error: Line | None = Field(
        default=None, title="Error", description="The sentence that people see when the answer is missing or wrong."
    )
    share: Literal["count", "never"] = Field(
        default="never", title="Share", description="Whether the answer may be counted in a summary (`count`)."
    )


class TextField(Answerable):
    """A short answer on one line."""

    type: Literal["text"] = Field(title="Type", description="`text`: one line.")
    longest: Annotated[int, Field(ge=1, le=500)] = Field(
        default=200, title="Longest", description="How many letters the answer may have."
    )


class LongTextField(Answerable):
    """A longer answer on several lines."""

    type: Literal["long-text"] = Field(title="Type", description="`long-text`: several lines.")
    lines: Annotated[int, Field(ge=2, le=40)] = Field(
        default=4, title="Lines", description="How many lines to leave for writing."
    )
    longest: Annotated[int, Field(ge=1, le=20000)] = Field(
        default=4000, title="Longest", description="How many letters the answer may have."
    )


class NumberField(Answerable):
    """A number."""

    type: Literal["number"] = Field(title="Type", description="`number`: digits.")
    least: int | float | None = Field(default=None, title="Least", description="The smallest number allowed.")
    most: int | float | None = Field(default=None, title="Most", description="The largest number allowed.")
    whole: bool = Field(default=True, title="Whole", description="Whether only whole numbers are allowed.")
    unit: Name | None = Field(default=None, title="Unit", description="What is counted, such as `minutes`.")


class DateField(Answerable):
    """A day."""

    type: Literal["date"] = Field(title="Type", description="`date`: a day, as `2026-03-14`.")


class Choice(Answerable):
    """What every field has whose options may come from elsewhere."""

    # Each of the two narrows it to its own word. It stands here so that it comes before the options in the schemas.
    type: Literal["choice", "choices"] = Field(title="Type", description="`choice` or `choices`.")
    options: Many[Option] = Field(default=(), title="Options", description="The options in order.")
    options_from: OptionsFrom | None = Field(
        default=None, title="Options from", description="Where the options come from, instead of a list here."
    )


class ChoiceField(Choice):
    """One of several options."""

    type: Literal["choice"] = Field(title="Type", description="`choice`: exactly one of the options.")


class ChoicesField(Choice):
    """Any of several options."""

    type: Literal["choices"] = Field(title="Type", description="`choices`: any number of the options.")
    least: Annotated[int, Field(ge=0)] | None = Field(
        default=None, title="Least", description="How many options must be chosen."
    )
    most: Annotated[int, Field(ge=1)] | None = Field(
        default=None, title="Most", description="How many options may be chosen."
    )


class ScaleField(Answerable):
    """A number on a line between two ends."""

    type: Literal["scale"] = Field(title="Type", description="`scale`: a whole number between two named ends.")
    least: Annotated[int, Field(ge=0, le=1)] = Field(title="Least", description="The number at the low end.")
    most: Annotated[int, Field(ge=2, le=10)] = Field(title="Most", description="The number at the high end.")
    low: Name = Field(title="Low", description="What the low end means.")
    high: Name = Field(title="High", description="What the high end means.")


class CheckboxField(Answerable):
    """A box to tick; required means that it must be ticked."""

    type: Literal["checkbox"] = Field(title="Type", description="`checkbox`: yes or no.")


class ChecklistLevelField(Answerable):
    """The level reached on one or more checklists."""

    type: Literal["checklist-level"] = Field(
        title="Type", description="`checklist-level`: the level reached, chosen from the checklists' levels."
    )
    checklists: AtLeastOne[Annotated[Id, Ref("checklist")]] = Field(
        title="Checklists", description="The checklists whose levels are asked for."
    )


class GoalField(Answerable):
    """Goals: each with what is to be reached, how one will know, and by when."""

    type: Literal["goal"] = Field(title="Type", description="`goal`: one or more goals.")
    least: Annotated[int, Field(ge=0, le=9)] = Field(title="Least", description="The fewest goals allowed.")
    most: Annotated[int, Field(ge=1, le=9)] = Field(title="Most", description="The most goals allowed.")


class NoteField(Question):
    """Words to read; nothing to fill in."""

    type: Literal["note"] = Field(title="Type", description="`note`: words to read, nothing to answer.")
    text: Text = Field(title="Text", description="What the note says.")


class ScoreField(Question):
    """A number worked out from other fields; never typed."""

    type: Literal["score"] = Field(title="Type", description="`score`: worked out from other fields.")
    of: AtLeastOne[Id] = Field(title="Of", description="The fields that it is worked out from.")
    method: Literal["sum", "average", "count"] = Field(
        title="Method",
        description="`sum` or `average` of numbers and scales; `count` of answers with one of the codes in `counts`.",
    )
    counts: Many[OptionCode] = Field(
        default=(), title="Counts", description="For `count`: which option codes are counted."
    )


class RatingsField(Answerable):
    """Several statements, each answered with one of the same options."""

    type: Literal["ratings"] = Field(title="Type", description="`ratings`: one option for each statement.")
    items: Many[RatedStatement] = Field(default=(), title="Items", description="The statements to rate.")
    items_from: ItemsFrom | None = Field(
        default=None, title="Items from", description="Where the statements come from, instead of a list here."
    )
    options: AtLeastOne[Option] = Field(title="Options", description="The options for every statement.")
    notes: bool = Field(
        default=False, title="Notes", description="Whether each statement has a line for what was seen or heard."
    )


Cell = Annotated[
    TextField | LongTextField | NumberField | DateField | ChoiceField | ScaleField | CheckboxField,
    Field(discriminator="type"),
]
"""A field that may stand in a row."""


class RepeatField(Answerable):
    """Rows of the same fields, as many as needed."""

    type: Literal["repeat"] = Field(title="Type", description="`repeat`: rows of fields.")
    fields: AtLeastOne[Cell] = Field(title="Fields", description="The fields of a row.")
    least: Annotated[int, Field(ge=0, le=50)] = Field(default=0, title="Least", description="The fewest rows.")
    most: Annotated[int, Field(ge=1, le=50)] = Field(default=20, title="Most", description="The most rows.")
    rows: Annotated[int, Field(ge=1, le=30)] = Field(
        default=4, title="Rows", description="How many empty rows are printed."
    )


FormField = Annotated[
    TextField
    | LongTextField
    | NumberField
    | DateField
    | ChoiceField
    | ChoicesField
    | ScaleField
    | CheckboxField
    | ChecklistLevelField
    | GoalField
    | NoteField
    | ScoreField
    | RatingsField
    | RepeatField,
    Field(discriminator="type"),
]
"""Any field of a form; `type` says which."""
