"""The fields of a PDF are those of the form: their names, kinds, tooltips, limits and order."""

from __future__ import annotations

import io
from itertools import groupby
from typing import Any, cast

import pytest
from pypdf import PdfReader

from caseguide.catalog import Catalog, Entry
from caseguide.print.boxes import Box, BoxKind, boxes_of_form
from caseguide.print.printing import Paper, print_item
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import Typesetter
from schemas.form import Form
from tests.print.conftest import Printed, chosen
from tests.print.read_pdf import filled, inherited, values_of, widgets_of
from tests.print.structure import faults, reading_order

EXPECTED = [
    *("code", "day", "sentence", "story", "minutes", "done", "kind", "red-why", "other-why"),
    *("signs.loud", "signs.soft", "signs.still", "stage", "sure", "again", "both", "levels.x"),
    *("goals.1.goal", "goals.1.sign", "goals.1.by", "goals.2.goal", "goals.2.sign", "goals.2.by"),
    *(f"steps.{row}.{cell}" for row in (1, 2) for cell in ("step", "who", "by", "costs", "easy")),
    *("seen.listens.answer", "seen.listens.note", "seen.asks.answer", "seen.asks.note"),
    *("plain.first-thing", "plain.second-thing", "how-many"),
]


@pytest.fixture(scope="module")
def pdf(typesetter: Typesetter, small: Catalog, every: Entry) -> bytes:
    return print_item(typesetter, small, every, "a4")


def in_order(names: list[str]) -> list[str]:
    return [name for name, _ in groupby(names)]


def test_a_field_is_named_by_the_way_to_its_answer_and_read_in_the_forms_order(pdf: bytes) -> None:
    assert in_order(reading_order(pdf)) == EXPECTED
    assert in_order([name for name, _ in widgets_of(pdf)]) == EXPECTED


def told(pdf: bytes, name: str) -> Any:
    return next(widget for each, widget in widgets_of(pdf) if each == name)


def test_a_tooltip_is_the_label_and_the_hint(pdf: bytes) -> None:
    assert told(pdf, "code")["/TU"] == "Code. Not the name."
    assert told(pdf, "minutes")["/TU"] == "How long?"
    assert told(pdf, "signs.soft")["/TU"] == "Which signs? Soft"
    assert told(pdf, "steps.2.who")["/TU"] == "Steps, row 2: Who"
    assert told(pdf, "seen.asks.note")["/TU"] == "Notes on: Asks."


def test_a_limit_of_letters_is_the_fields_own(pdf: bytes) -> None:
    assert told(pdf, "code")["/MaxLen"] == 20
    assert told(pdf, "story")["/MaxLen"] == 5000


@pytest.mark.parametrize(("large", "letters"), [(False, "10.5"), (True, "16")])
def test_what_is_typed_is_as_high_as_the_words_around_it(
    typesetter: Typesetter, small: Catalog, every: Entry, large: bool, letters: str
) -> None:
    pdf = print_item(typesetter, small, every, "a4", Wish(large=large))
    assert {told(pdf, name)["/DA"] for name in ("code", "story", "steps.1.who")} == {f"/Helv {letters} Tf 0 g"}


def test_what_is_typed_into_a_table_leaves_its_lines_to_be_seen(pdf: bytes) -> None:
    first, second, beside = (told(pdf, f"steps.{name}")["/Rect"] for name in ("1.step", "2.step", "1.who"))
    assert first[1] - second[3] > 1.5
    assert beside[0] - first[2] > 1.5


FOOT = 26 / 25.4 * 72
"""Below this, in points, a page in large letters has its foot."""


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_in_large_letters_no_box_of_a_form_reaches_into_the_foot(
    printed: Printed, catalog: Catalog, paper: Paper
) -> None:
    for entry in catalog.of_kind("form"):
        lowest = min(float(widget["/Rect"][1]) for _, widget in widgets_of(printed(entry.address, paper, True)))
        assert lowest > FOOT, entry.address


def test_options_export_their_codes(pdf: bytes) -> None:
    fields = PdfReader(io.BytesIO(pdf)).get_fields() or {}
    codes = {code.removeprefix("/") for code in fields["kind"]["/_States_"]}
    assert codes - {"Off"} == {"red", "green", "blue"}
    assert told(pdf, "steps.1.who")["/Opt"] == [["me", "Me"], ["you", "You"]]


def needed(widget: Any) -> bool:
    return bool(int(inherited(widget, "/Ff") or 0) & 2)


def test_what_must_be_answered_is_marked_unless_it_may_not_be_asked(pdf: bytes) -> None:
    marked = {name for name, widget in widgets_of(pdf) if needed(widget)}
    assert marked == {"code", "day", "done", "kind", "sure", "levels.x"}


KINDS = {BoxKind.LINE: "/Tx", BoxKind.LINES: "/Tx", BoxKind.TICK: "/Btn", BoxKind.ONE: "/Btn", BoxKind.LIST: "/Ch"}


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_sheet_has_exactly_the_fields_of_its_item(printed: Printed, catalog: Catalog, paper: Paper) -> None:
    for entry in chosen(catalog):
        if entry.kind.name == "pack" and paper == "letter":
            continue
        pdf = printed(entry.address, paper, False)
        assert faults(pdf) == [], entry.address
        assert in_order(reading_order(pdf)) == in_order([name for name, _ in widgets_of(pdf)]), entry.address
        if isinstance(entry.model, Form):
            same_as_the_model(pdf, [*boxes_of_form(catalog, entry.model)])


def same_as_the_model(pdf: bytes, boxes: list[Box]) -> None:
    assert in_order(reading_order(pdf)) == [box.name for box in boxes]
    widgets = dict(widgets_of(pdf))
    for box in boxes:
        assert inherited(widgets[box.name], "/FT") == KINDS[box.kind], box.name
        assert str(widgets[box.name]["/TU"]).startswith(box.tooltip), box.name


def test_every_example_can_be_filled_in_and_read_back(typesetter: Typesetter, catalog: Catalog, small: Catalog) -> None:
    # With a prefix every name has several parts: pypdf mistakes a whole name of one part for the last part of others.
    for library in (small, catalog):
        for entry in library.of_kind("form"):
            form = cast(Form, entry.model)
            pdf = print_item(typesetter, library, entry, "a4", Wish(prefix="in.a.pack."))
            for example in form.examples:
                values = {f"in.a.pack.{name}": value for name, value in values_of(form, example.answers).items()}
                assert filled(pdf, values) == values, (entry.address, example.id)
