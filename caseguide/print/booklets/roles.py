"""Roles and competencies as booklets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.print.booklets.blocks import Block, facts, heading, listed, text
from caseguide.print.booklets.booklet import Chapter, booklet, sources
from caseguide.print.labels import label, title, titles
from caseguide.print.sheets import Sheet, Wish
from schemas.competency import Competency
from schemas.indicators import Indicator
from schemas.role import Responsibility, Role


def role_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A role: what it is for, what is expected, and with whom it works."""
    return booklet(catalog, entry, wish, _role(catalog, entry))


def _role(catalog: Catalog, entry: Entry) -> Iterator[Chapter]:
    role = cast(Role, entry.model)
    yield Chapter("Purpose", (text(role.purpose),))
    yield Chapter("Tasks", (listed(role.tasks, numbered=True),))
    yield Chapter("Responsibilities", tuple(block for each in role.responsibilities for block in _expected(each)))
    if role.not_this_role:
        yield Chapter("Not this role", (text("What you leave to others."), listed(role.not_this_role)))
    partners = [(label(catalog, "roles", partner.role), partner.interaction) for partner in role.collaboration]
    yield Chapter("Collaboration map", (facts(partners),) if partners else ())
    counted = [_indicator(catalog, id) for id in role.indicators]
    yield Chapter("Success indicators", (facts(counted),) if counted else ())
    used = [*_used(catalog, role)]
    yield Chapter("What this role uses", (facts(used),) if used else ())
    yield sources(catalog, entry)


def _expected(responsibility: Responsibility) -> Iterator[Block]:
    yield heading(responsibility.category)
    yield listed(responsibility.expectations)


def _indicator(catalog: Catalog, id: str) -> tuple[str, str]:
    found = catalog.find("indicator", id)
    part = found.part if found else None
    return title(catalog, "indicator", id), part.question if isinstance(part, Indicator) else "See the site."


def _used(catalog: Catalog, role: Role) -> Iterator[tuple[str, str]]:
    named = {
        "Workflows": ("workflow", role.workflows),
        "Journeys": ("journey", role.journeys),
        "Practice guides": ("guide", role.guides),
        "Forms": ("form", role.forms),
        "Checklists": ("checklist", role.checklists),
        "Resources": ("resource", role.resources),
    }
    yield from ((name, titles(catalog, kind, ids)) for name, (kind, ids) in named.items() if ids)


def competency_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A competency: what it is, why it matters, and how it looks level by level; short, so without a cover."""
    return booklet(catalog, entry, replace(wish, alone=False), _competency(catalog, entry))


def _competency(catalog: Catalog, entry: Entry) -> Iterator[Chapter]:
    competency = cast(Competency, entry.model)
    whole = competency.part_of
    part_of = [text(f"A part of the core competency {title(catalog, 'competency', whole)}.")] if whole else []
    yield Chapter("Definition", (*part_of, text(competency.definition)))
    yield Chapter("Why it matters", (text(competency.why),))
    if competency.guides:
        yield Chapter("How to practice it", (listed(title(catalog, "guide", id) for id in competency.guides),))
    parts = [each for each in catalog.of_kind("competency") if cast(Competency, each.model).part_of == entry.id]
    made_of = facts((each.item.title, each.item.summary) for each in parts)
    yield Chapter("What it is made of", (made_of,) if parts else ())
    yield Chapter("Examples", (listed(competency.examples),) if competency.examples else ())
    others = [(title(catalog, "competency", each.competency), each.how) for each in competency.works_with]
    yield Chapter("How it works with other competencies", (facts(others),) if others else ())
    seen = [block for each in competency.levels for block in (heading(each.label), listed(each.behaviours))]
    yield Chapter("Levels of practice", tuple(seen))
    yield sources(catalog, entry)
