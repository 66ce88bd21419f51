"""Workflows and journeys as booklets: what comes after what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.print.booklets.blocks import Block, beside, boxed, facts, heading, listed, text
from caseguide.print.booklets.booklet import Chapter, booklet, sources
from caseguide.print.labels import label, labels, one_label_of, titles
from caseguide.print.sheets import Sheet, Wish
from caseguide.words import within_sentence
from schemas.journey import Journey, JourneyStage
from schemas.workflow import CyclePart, Minutes, Step, Workflow


def workflow_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A workflow: the structure for every person, then the steps."""
    workflow = cast(Workflow, entry.model)
    cycle = tuple(block for part in workflow.cycle for block in _part(catalog, part))
    steps = (block for number, step in enumerate(workflow.steps, 1) for block in _step(catalog, number, step))
    serves = titles(catalog, "journey", workflow.journeys)
    chapters = (
        Chapter("The structure for every person", cycle),
        Chapter("The steps", tuple(steps)),
        Chapter("Journeys that this workflow serves", (text(serves),) if serves else ()),
        sources(catalog, entry),
    )
    return booklet(catalog, entry, wish, chapters)


def _part(catalog: Catalog, part: CyclePart) -> Iterator[Block]:
    yield heading(part.label)
    yield text(part.text)
    if part.forms:
        yield facts([("Forms", titles(catalog, "form", part.forms))])


def _step(catalog: Catalog, number: int, step: Step) -> Iterator[Block]:
    yield heading(f"Step {number}: {step.title}")
    yield text(step.text)
    yield facts(
        (
            ("How often", one_label_of(catalog, "cadences", step.cadence)),
            ("How long", _minutes(step.minutes) if step.minutes else ""),
            ("Who takes part", labels(catalog, "roles", step.who)),
            ("Forms", titles(catalog, "form", step.forms)),
            ("Checklists", titles(catalog, "checklist", step.checklists)),
            ("Resources", titles(catalog, "resource", step.resources)),
        )
    )
    yield heading("What to do", depth=4, listed=False)
    yield listed(step.actions, numbered=True)


def _minutes(time: Minutes) -> str:
    return f"{time.least} to {time.most} minutes" if time.least != time.most else f"{time.least} minutes"


def journey_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A journey: its stages, what each asks of whom, and milestones to tick."""
    journey = cast(Journey, entry.model)
    person = label(catalog, "roles", journey.role)
    stages = [
        Chapter(
            f"Stage {number}: {label(catalog, 'stages', stage.stage)}",
            tuple(_stage(catalog, person, stage)),
            fresh=number > 1,
        )
        for number, stage in enumerate(journey.stages, 1)
    ]
    return booklet(catalog, entry, wish, [Chapter("", (text(journey.welcome),)), *stages, sources(catalog, entry)])


def _stage(catalog: Catalog, person: str, stage: JourneyStage) -> Iterator[Block]:
    yield text(stage.text)
    yield beside(
        (f"What it asks of the {within_sentence(person)}", stage.asks_of_person),
        ("What it asks of the caseworker", stage.asks_of_caseworker),
    )
    yield heading("Milestones", listed=False)
    yield boxed((milestone.text, milestone.evidence) for milestone in stage.milestones)
    yield facts(
        (
            ("Forms", titles(catalog, "form", stage.forms)),
            ("Checklists", titles(catalog, "checklist", stage.checklists)),
        )
    )
