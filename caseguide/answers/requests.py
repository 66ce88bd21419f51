"""What a field asks for, said in one plain sentence."""

from __future__ import annotations

from caseguide.catalog import Catalog
from caseguide.form_fields import options_of
from caseguide.words import counted, one_of
from schemas.fields import (
    CheckboxField,
    ChecklistLevelField,
    ChoiceField,
    ChoicesField,
    DateField,
    FormField,
    GoalField,
    LongTextField,
    NumberField,
    RatingsField,
    RepeatField,
    ScaleField,
    TextField,
)
from schemas.options import Option

MOST_SHOWN = 20
"""Of a longer list of options, the rest is only counted."""


def request(catalog: Catalog, field: FormField) -> str:
    """What to do to answer a field."""
    match field:
        case TextField():
            return f"Write at most {counted(field.longest, 'letter')} on one line."
        case LongTextField():
            return f"Write at most {counted(field.longest, 'letter')}."
        case NumberField():
            return f"Enter {'a whole number' if field.whole else 'a number'}{_within(field)}."
        case DateField():
            return "Enter a day as `2026-03-14`."
        case ScaleField():
            return f"Choose a whole number from {field.least} to {field.most}."
        case CheckboxField():
            return "Answer `true`: it must be ticked." if field.required else "Answer `true` or `false`."
        case _:
            return _request_of_several(catalog, field)


def _request_of_several(catalog: Catalog, field: FormField) -> str:
    match field:
        case ChoiceField():
            return f"Choose {codes(options_of(catalog, field))}."
        case ChoicesField():
            return f"Choose {_some(field)}{codes(options_of(catalog, field))}."
        case ChecklistLevelField():
            return f"Give a level, or `none`, for {one_of(field.checklists, MOST_SHOWN).replace(' or ', ' and ')}."
        case RatingsField():
            return f"Choose {codes(field.options)} for each statement."
        case GoalField():
            return f"Enter {amount(field.least, field.most, 'goal')}, each with `goal`, `sign` and `by`."
        case RepeatField():
            return f"Fill in {amount(field.least or 1, field.most, 'row')}."
        case _:
            return "Leave it out: there is nothing to answer."


def amount(least: int | None, most: int | None, noun: str) -> str:
    """How many there may be: `2 to 3 goals`."""
    if least and most:
        return counted(most, noun) if least == most else f"{least} to {counted(most, noun)}"
    return f"at least {counted(least, noun)}" if least else f"at most {counted(most or 0, noun)}"


def codes(options: list[Option] | tuple[Option, ...]) -> str:
    """The options to choose from, by their codes."""
    return one_of((option.code for option in options), MOST_SHOWN) if options else "one of the options"


def _some(field: ChoicesField) -> str:
    if not field.least and field.most is None:
        return "from "
    return f"{amount(field.least, field.most, 'option').rpartition(' ')[0]} of "


def _within(field: NumberField) -> str:
    if field.least is not None and field.most is not None:
        return f" from {field.least} to {field.most}"
    if field.least is not None:
        return f" of at least {field.least}"
    return f" of at most {field.most}" if field.most is not None else ""
