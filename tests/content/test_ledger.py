"""The library holds all that its two founding documents name: nothing dropped, nothing merged away."""

from __future__ import annotations

from typing import cast

import pytest

from caseguide.catalog import Catalog
from schemas.detailed_guide import DetailedGuide
from schemas.form import Form
from schemas.guide import Guide
from schemas.role import Role
from schemas.sources import Source, SourcePart, Sources
from schemas.workflow import Workflow

# How many things each part of a document names, counted in the documents themselves.
ACADEMY = {"a1": 4, "a2": 4, "a2-1": 3, "a2-2": 2, "a2-3": 2, "a2-4": 1, "a3": 5, "a4": 3, "a5": 3, "a6": 4, "a7": 9}
MITEAM = {
    **{"b1": 1, "b2": 15, "b3": 6, "b4": 4, "b4-points": 7, "b5": 5, "b6": 2, "b7": 15, "b7-questions": 4},
    **{"b8": 4, "b9": 10, "b10": 4},
}
BULLETS = ("b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9")
DETAILED = {
    "DPG_coaching_ensure_families_info",
    "DPG_modeling_to_improve_skills",
    "DPG_providing_receiving_feedback",
    "DPG_build_honest_genuine_relationships",
}


def parts(catalog: Catalog, work: str) -> dict[str, SourcePart]:
    [entry] = catalog.of_kind("sources")
    found: Source = next(each for each in cast(Sources, entry.model).works if each.id == work)
    return {part.id: part for part in found.parts}


@pytest.mark.parametrize(
    ("work", "counts"), [("career-academy-caseworkers", ACADEMY), ("miteam-mentoring-guide", MITEAM)]
)
def test_every_row_of_a_founding_document_is_held_as_often_as_the_document_names_it(
    catalog: Catalog, work: str, counts: dict[str, int]
) -> None:
    held = parts(catalog, work)
    assert {id: len(part.things) for id, part in held.items()} == counts
    assert {id: part.count for id, part in held.items()} == counts


@pytest.mark.parametrize("work", ["career-academy-caseworkers", "miteam-mentoring-guide"])
def test_no_two_things_of_a_row_are_held_by_the_same_place_alone(catalog: Catalog, work: str) -> None:
    for part in parts(catalog, work).values():
        holders = [thing.held_by for thing in part.things]
        assert len(set(holders)) == len(holders), part.id


def test_the_mentoring_guide_has_as_many_bullets_as_its_document(catalog: Catalog) -> None:
    guide = cast(Guide, catalog.by_kind["guide"]["mentoring"].model)
    measures = guide.measures
    counted = {
        "b2": len(measures.observation),
        "b3": len(measures.interview),
        "b4": len(measures.supervision),
        "b5": len(guide.policy_requirements),
        "b6": len(guide.supervisor.topics),
        **{row: len(activity.techniques) for row, activity in zip(("b7", "b8", "b9"), guide.activities, strict=True)},
    }
    assert counted == {row: MITEAM[row] for row in BULLETS}
    assert sum(counted.values()) == 61


def test_the_mentoring_guide_keeps_the_eleven_points_below_its_bullets(catalog: Catalog) -> None:
    guide = cast(Guide, catalog.by_kind["guide"]["mentoring"].model)
    points = [point for measure in guide.measures.supervision for point in measure.points]
    asked = next(t for t in guide.activities[0].techniques if t.id == "coach-behavior-methods").questions
    assert (len(points), len(asked)) == (7, 4)


def test_each_detailed_guide_that_the_document_refers_to_is_written_and_linked(catalog: Catalog) -> None:
    written = {
        cast(DetailedGuide, entry.model).named_in_source: entry.id for entry in catalog.of_kind("detailed-guide")
    }
    assert set(written) >= DETAILED
    guide = cast(Guide, catalog.by_kind["guide"]["mentoring"].model)
    linked = {t.detail for activity in guide.activities for t in activity.techniques if t.detail}
    assert linked == {written[name] for name in DETAILED}


def test_each_activity_stands_where_the_document_puts_it_in_the_life_of_the_case(catalog: Catalog) -> None:
    guide = cast(Guide, catalog.by_kind["guide"]["mentoring"].model)
    places = [(a.life_of_case.from_, set(a.life_of_case.to)) for a in guide.activities]
    either = ("initial-contact", {"permanency", "case-closure"})
    assert places == [either, ("initial-contact", {"case-closure"}), either]


def test_the_academy_caseworkers_page_has_the_documents_counts(catalog: Catalog) -> None:
    role = cast(Role, catalog.by_kind["role"]["academy-caseworker"].model)
    assert (len(role.tasks), len(role.responsibilities), len(role.collaboration)) == (4, 5, 3)


def test_the_academy_workflow_keeps_steps_order_cadence_and_length(catalog: Catalog) -> None:
    workflow = cast(Workflow, catalog.by_kind["workflow"]["academy-core"].model)
    assert [step.id for step in workflow.steps] == ["onboarding", "regular-meetings", "documentation", "collaboration"]
    assert [part.id for part in workflow.cycle] == ["diagnosis", "plan", "review"]
    meetings = workflow.steps[1]
    assert meetings.minutes is not None
    assert (meetings.minutes.least, meetings.minutes.most) == (30, 45)
    assert set(meetings.cadence) == {"bi-weekly", "monthly"}


def test_the_competencies_that_are_not_written_out_have_a_planned_guide(catalog: Catalog) -> None:
    expected = {
        "teaming",
        "engagement",
        "assessment",
        "case-planning",
        "case-plan-implementation",
        "placement-planning",
    }
    assert {id for kind, id in catalog.planned if kind == "guide"} == expected
    assert expected | {"mentoring"} == set(catalog.by_kind["competency"])


def test_predefined_checklists_have_three_to_five_levels_with_evidence_for_each_item(catalog: Catalog) -> None:
    for id in ("onboarding", "academic-progress", "career-readiness", "networking"):
        levels = catalog.by_kind["checklist"][id].model.levels  # type: ignore[attr-defined]
        assert 3 <= len(levels) <= 5, id


def test_every_form_has_two_filled_in_examples(catalog: Catalog) -> None:
    for entry in catalog.of_kind("form"):
        assert len(cast(Form, entry.model).examples) >= 2, entry.id


def test_the_diagnosis_asks_for_two_or_three_goals(catalog: Catalog) -> None:
    form = cast(Form, catalog.by_kind["form"]["diagnosis"].model)
    [goals] = [field for section in form.sections for field in section.fields if field.type == "goal"]
    assert (goals.least, goals.most) == (2, 3)


def test_the_glossary_explains_at_least_forty_terms(catalog: Catalog) -> None:
    assert len(catalog.parts["term"]) >= 40


def test_every_published_item_names_its_source(catalog: Catalog) -> None:
    # A situation only asks a question and leads on: the guidance that it leads to names the sources.
    items = (entry for entry in catalog.items if not entry.kind.single and entry.kind.name != "situation")
    assert [e.address for e in items if e.item.status == "published" and not e.item.sources] == []
