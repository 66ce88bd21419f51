"""SHAPE: what stands in a file must fit the kind of item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from caseguide.rules import Problem, Rule, rule
from caseguide.rules.misfit import Misfit, shown
from caseguide.rules.shape_sorts import not_a_day, not_a_list, not_a_number, not_names, not_text, not_true_or_false
from caseguide.shapes import fields_of, model_at, tags_of
from caseguide.words import counted, near, one_of


@rule("SHAPE001")
def missing(misfit: Misfit) -> Iterator[Problem]:
    """Something that every item of this kind has is missing.

    Why: the page cannot be made without it, or would leave its readers guessing.

    Mend: add a line with the name that the finding gives. "Every field of every kind" in the handbook says
    what it is for.
    """
    name = str(misfit.loc[-1])
    info = misfit.field
    yield misfit.problem(f"`{name}` is missing here.", f"Add `{name}:`. {info.description if info else ''}".strip())


@rule("SHAPE002")
def unknown_name(misfit: Misfit) -> Iterator[Problem]:
    """A name before a colon is not known for this kind of item.

    Why: a mistyped name would be passed over, and what follows it would be missing on the page.

    Mend: check the spelling, and how far the line is indented: a name belongs to the line above it that is
    indented less. Behind a name stand a colon and a space: without the space, all of it is taken for the name.
    """
    name = str(misfit.loc[-1])
    known = fields_of(model_at(misfit.kind.model, misfit.loc))
    glued, colon, _ = name.partition(":")
    if colon and glued in known:
        hint = f"Write `{glued}: `, with a space after the colon."
        yield misfit.problem("There is no space after the first colon in this line.", hint, on_key=True)
        return
    hint = near(name, known) or f"Known here are {one_of(known, most=24)}."
    yield misfit.problem(f"{shown(name)} is not known here.", hint, on_key=True)


@rule("SHAPE008")
def not_a_choice(misfit: Misfit) -> Iterator[Problem]:
    """A word stands here that is not one of the few that are allowed.

    Why: the site sorts and shows items by these words; an unknown one would be shown nowhere.

    Mend: use one of the words that the finding lists.
    """
    choices = [str(choice) for choice in get_args(misfit.field.annotation)] if misfit.field else []
    choices = choices or [word.strip("' ") for word in str(misfit.limits.get("expected", "")).split(" or ")]
    hint = f"It can be {one_of(choices)}. {near(str(misfit.given), choices)}".strip()
    yield misfit.problem(f"{misfit.subject} cannot be {shown(misfit.given)}.", hint)


@rule("SHAPE009")
def wrong_pattern(misfit: Misfit) -> Iterator[Problem]:
    """A text does not have the form that is needed here.

    Why: ids and addresses become parts of web addresses, and short names are shown on one line.

    Mend: for an id use small letters, digits and single hyphens: `be-genuine`. Write short texts on one line.
    """
    if r"[^\n]" in str(misfit.limits.get("pattern")):
        yield misfit.problem(f"{misfit.subject} must be one line, but it has a line break.", "Write it on one line.")
    else:
        yield misfit.problem(f"{misfit.subject} cannot be {shown(misfit.given)}.", misfit.form)


@rule("SHAPE010")
def wrong_length(misfit: Misfit) -> Iterator[Problem]:
    """A text or a list is too short or too long.

    Why: an empty text says nothing, and a title that is too long breaks the page and the print.

    Mend: fill in what is empty; say it in fewer words where it is too long.
    """
    least, most = misfit.limits.get("min_length"), misfit.limits.get("max_length")
    unit = ("letter", "letters") if misfit.trouble.startswith("string") else ("entry", "entries")
    if most is not None:
        has = f"; it has {len(misfit.given)}" if hasattr(misfit.given, "__len__") else ""
        message = f"{misfit.subject} may have at most {counted(int(most), *unit)}{has}."
        yield misfit.problem(message, "Say it in fewer words." if "letter" in unit else "Take some out.")
    else:
        lacks = f"needs at least {counted(int(least or 0), *unit)}" if misfit.given else "is empty"
        fill = "Write it" if "letter" in unit else "Add what is missing"
        yield misfit.problem(f"{misfit.subject} {lacks}.", f"{fill}. {misfit.expected}".strip())


@rule("SHAPE011")
def out_of_range(misfit: Misfit) -> Iterator[Problem]:
    """A number is too small or too large.

    Why: such a number is almost always a slip of the finger.

    Mend: write a number within the limits that the finding names.
    """
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    limit = next(f"{words} {misfit.limits[key]}" for key, words in bounds.items() if key in misfit.limits)
    yield misfit.problem(f"{misfit.subject} must be {limit}, but it is {misfit.given}.")


@rule("SHAPE012")
def no_such_type(misfit: Misfit) -> Iterator[Problem]:
    """The `type` of a field is missing or unknown.

    Why: the type says what people can answer, and so how the field looks.

    Mend: use one of the types that the finding lists.
    """
    types = [tag for model in misfit.choices for tag in tags_of(model)]
    if misfit.trouble == "union_tag_not_found":
        yield misfit.problem("`type` is missing here.", f"Add `type:`. It can be {one_of(types, most=20)}.")
    else:
        place = misfit.source.place((*misfit.loc, "type"))
        given = str(misfit.limits.get("tag", ""))
        hint = near(given, types) or f"It can be {one_of(types, most=20)}."
        yield Problem(place, f"There is no type of field `{given}` here.", hint)


@rule("SHAPE014")
def does_not_fit(misfit: Misfit) -> Iterator[Problem]:
    """What stands here does not fit.

    Why: it could not be shown as it is.

    Mend: compare it with another item of the same kind, or look it up under "Every field of every kind".
    """
    yield misfit.problem(f"{misfit.subject} cannot be {shown(misfit.given)}.", misfit.expected)


TROUBLES: dict[str, Rule] = {
    "missing": missing,
    "extra_forbidden": unknown_name,
    "string_type": not_text,
    **dict.fromkeys(("int_type", "int_from_float", "float_type", "finite_number"), not_a_number),
    "bool_type": not_true_or_false,
    **dict.fromkeys(("tuple_type", "list_type"), not_a_list),
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), not_names),
    "literal_error": not_a_choice,
    "string_pattern_mismatch": wrong_pattern,
    **dict.fromkeys(("string_too_short", "string_too_long", "too_short", "too_long"), wrong_length),
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), out_of_range),
    **dict.fromkeys(("union_tag_invalid", "union_tag_not_found"), no_such_type),
    **dict.fromkeys(("not_a_day", "no_such_day"), not_a_day),
}
"""Which rule speaks for what the models call the trouble; `does_not_fit` speaks for the rest."""
