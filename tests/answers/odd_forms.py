"""Forms that fit the models and are odd in every other way: nothing that reads a form may stumble over them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from caseguide.catalog import Catalog, Entry
from caseguide.reading import FileText, SourceFile
from schemas.form import Form
from schemas.kinds import KINDS

Strategy = st.SearchStrategy[Any]

IDS = st.sampled_from(["a", "b", "c", "d"])
CODES = st.sampled_from(["yes", "no", "Off", "true", "1"])
LABELS = st.sampled_from(["Label", "label", "Another label"])

SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | CODES
ANYTHING = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(IDS | st.text(max_size=4), inner, max_size=4)
)
"""Anything that JSON can hold, and the numbers that only Python's JSON can."""


def some(of: Strategy, least: int = 0) -> Strategy:
    """A short list."""
    return st.lists(of, min_size=least, max_size=3)


OPTIONS = some(st.fixed_dictionaries({"code": CODES, "label": LABELS}))
STATEMENTS = some(st.fixed_dictionaries({"id": IDS, "text": LABELS}))
CONDITIONS = st.dictionaries(IDS, some(CODES | st.booleans() | st.integers(-1, 3), 1), max_size=2)
OPTIONS_FROM = st.fixed_dictionaries(
    {}, optional={"vocabulary": st.sampled_from(["stages", "nowhere"]), "checklist": st.sampled_from(["x", "nowhere"])}
)
ITEMS_FROM = st.fixed_dictionaries(
    {"guide": st.sampled_from(["x", "nowhere"]), "measures": st.sampled_from(["observation", "interview"])}
)
ASKED = {"required": st.booleans(), "error": LABELS, "share": st.sampled_from(["count", "never"])}


def field(type: str, asked: dict[str, Strategy] = ASKED, **more: Strategy) -> Strategy:
    """A field of a type. What a name ending in `_` stands for must be there; the rest may be left out."""
    needed = {name[:-1]: strategy for name, strategy in more.items() if name.endswith("_")}
    free = {name: strategy for name, strategy in more.items() if not name.endswith("_")}
    return st.fixed_dictionaries(
        {"type": st.just(type), "id": IDS, "label": LABELS, **needed},
        optional={"show_if": CONDITIONS, **asked, **free},
    )


CELLS = [
    field("text", longest=st.integers(1, 9)),
    field("long-text", longest=st.integers(1, 9)),
    field("number", least=st.integers(-5, 5), most=st.floats(-5, 5), whole=st.booleans()),
    field("date"),
    field("choice", options=OPTIONS, options_from=OPTIONS_FROM),
    field("scale", least_=st.integers(0, 1), most_=st.integers(2, 4), low_=LABELS, high_=LABELS),
    field("checkbox"),
]
FIELDS = [
    *CELLS,
    field("choices", options=OPTIONS, options_from=OPTIONS_FROM, least=st.integers(0, 4), most=st.integers(1, 4)),
    field("checklist-level", checklists_=some(st.sampled_from(["x", "nowhere"]), 1)),
    field("goal", least_=st.integers(0, 3), most_=st.integers(1, 3)),
    field("note", asked={}, text_=LABELS),
    field(
        "score",
        asked={},
        of_=some(IDS, 1),
        method_=st.sampled_from(["sum", "average", "count"]),
        counts=some(CODES),
    ),
    field(
        "ratings",
        items=STATEMENTS,
        items_from=ITEMS_FROM,
        options_=OPTIONS.filter(bool),
        notes=st.booleans(),
    ),
    field(
        "repeat",
        fields_=some(st.one_of(CELLS), 1),
        least=st.integers(0, 5),
        most=st.integers(1, 5),
        rows=st.integers(1, 5),
    ),
]
SECTIONS = some(
    st.fixed_dictionaries(
        {"id": IDS, "title": LABELS, "fields": some(st.one_of(FIELDS), 1)}, optional={"show_if": CONDITIONS}
    ),
    1,
)
ANSWERS = st.dictionaries(IDS | st.just("unknown"), ANYTHING, max_size=4)
TYPED = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | CODES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS, inner, max_size=3),
    max_leaves=6,
)
EXAMPLES = some(st.fixed_dictionaries({"id": IDS, "title": LABELS, "answers": st.dictionaries(IDS, TYPED, max_size=4)}))
HEAD = {
    "title": "An odd form",
    "summary": "Odd in every way.",
    "owner": "team",
    "reviewed_on": "2026-11-02",
    "status": "published",
    "standing": "general-guidance",
    "use": "Never.",
}
ODD_FORMS = st.builds(
    lambda sections, examples: HEAD | {"sections": sections, "examples": examples}, SECTIONS, EXAMPLES
)


def catalog_with(catalog: Catalog, form: dict[str, Any]) -> tuple[Catalog, Form]:
    """A library to which the form is added."""
    path = "content/forms/odd.yml"
    source = SourceFile(path, form, FileText(path, json.dumps(form, indent=1)))
    model = Form.model_validate(form)
    entry = Entry(KINDS["form"], "odd", model, source)
    others = tuple(each for each in catalog.entries if each.kind.name != "form")
    return Catalog(catalog.library, (*others, entry), catalog.today), model
