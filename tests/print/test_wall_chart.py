"""The wall chart: every activity across its phases, on one large page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import cast

import pytest
from pypdf import PdfReader

from caseguide.catalog import Catalog
from caseguide.print.fingerprint import fingerprint, in_halves
from caseguide.print.printing import Paper, print_wall_chart
from caseguide.print.typesetting import Typesetter
from schemas.guide import Guide
from tests.print.read_pdf import words_of
from tests.print.structure import faults

SIZES = {"a4": (1191, 842), "letter": (1224, 792)}
"""A3 and tabloid in points, lying on their long side."""


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("large", [False, True])
def test_the_chart_is_one_large_page(typesetter: Typesetter, catalog: Catalog, paper: Paper, large: bool) -> None:
    pdf = print_wall_chart(typesetter, catalog, paper, large=large)
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == SIZES[paper]
    assert faults(pdf) == []


def test_the_chart_says_every_phase_activity_and_technique_and_where_they_come_from(
    typesetter: Typesetter, catalog: Catalog
) -> None:
    entry = catalog.by_kind["guide"]["mentoring"]
    words = words_of(print_wall_chart(typesetter, catalog, "a4")).replace("- ", "-")
    phases = catalog.vocabulary("phases")
    assert phases
    assert all(phase.label in words for phase in phases.entries)
    for activity in cast(Guide, entry.model).activities:
        assert activity.title in words
        assert [each.title for each in activity.techniques if each.title not in words] == []
    assert f"guides/mentoring \u00b7 {in_halves(fingerprint(catalog, entry))}" in words
    assert "From initial contact to case closure. Should: guidance." in words


def test_a_technique_that_binds_more_than_its_activity_says_so(typesetter: Typesetter, catalog: Catalog) -> None:
    words = words_of(print_wall_chart(typesetter, catalog, "a4")).replace("- ", "-")
    for activity in cast(Guide, catalog.by_kind["guide"]["mentoring"].model).activities:
        for each in activity.techniques:
            differs = bool(each.strength) and each.strength != activity.strength
            assert (f"{each.title} (Must: law or policy)" in words) == differs, each.id


def test_many_guides_still_find_room_on_one_page(typesetter: Typesetter, catalog: Catalog) -> None:
    guide = catalog.by_kind["guide"]["mentoring"]
    more = tuple(replace(guide, id=f"mentoring-{number}") for number in range(6))
    pdf = print_wall_chart(typesetter, replace(catalog, entries=catalog.entries + more), "letter")
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
