"""Practice guides and detailed practice guides as booklets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.print.booklets.blocks import Block, heading, listed, text
from caseguide.print.booklets.booklet import Chapter, booklet, sources
from caseguide.print.forms import form_sheet
from caseguide.print.labels import STRENGTHS, phases, title, titles
from caseguide.print.markdown import line, tree
from caseguide.print.sheets import Sheet, Wish
from schemas.competency import Competency
from schemas.detailed_guide import DetailedGuide
from schemas.form import Form
from schemas.guide import Activity, FidelityMeasures, Guide, Technique

WAYS = (
    ("observation", "By observation", "What an observer sees."),
    ("interview", "By interview", "What the people concerned report."),
    ("supervision", "In supervision", "What the caseworker shows in supervision."),
)
"""The ways in which one learns whether the practice is done as meant."""


def guide_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A practice guide; by itself it brings its fidelity sheets along, to be filled in."""
    return booklet(catalog, entry, wish, _chapters(catalog, entry, wish))


def _chapters(catalog: Catalog, entry: Entry, wish: Wish) -> Iterator[Chapter]:
    guide = cast(Guide, entry.model)
    yield Chapter("Definition", tuple(_definition(catalog, guide)))
    yield Chapter("Fidelity measures", tuple(_measures(guide.measures)))
    if guide.policy_requirements:
        yield Chapter("Policy requirements", (listed(guide.policy_requirements, numbered=True),))
    supervisor = (text(guide.supervisor.text), listed(guide.supervisor.topics, numbered=True))
    yield Chapter("How to use your supervisor", supervisor)
    activities = (block for activity in guide.activities for block in _activity(catalog, activity))
    yield Chapter("Key caseworker activities", tuple(activities), fresh=True)
    yield sources(catalog, entry)
    if wish.alone:
        yield _fidelity_sheets(catalog, entry, wish)


def _definition(catalog: Catalog, guide: Guide) -> Iterator[Block]:
    found = catalog.find("competency", guide.competency)
    if found:
        yield text(cast(Competency, found.entry.model).definition)
    yield text(f"This guide puts one competency into practice: {title(catalog, 'competency', guide.competency)}.")


def _measures(measures: FidelityMeasures) -> Iterator[Block]:
    yield text("They show whether the practice is done as meant.")
    for way, words, says in WAYS:
        each = getattr(measures, way)
        if each:
            yield heading(words)
            yield text(says, leads=True)
            yield listed(each, numbered=True)


def _activity(catalog: Catalog, activity: Activity) -> Iterator[Block]:
    yield {
        "block": "activity",
        "title": activity.title,
        "summary": line(activity.summary),
        "badges": [phases(catalog, activity.life_of_case), STRENGTHS[activity.strength]],
    }
    yield from (_technique(catalog, activity, technique) for technique in activity.techniques)


def _technique(catalog: Catalog, activity: Activity, technique: Technique) -> Block:
    own = technique.strength if technique.strength != activity.strength else None
    return {
        "block": "technique",
        "name": technique.id,
        "title": technique.title,
        "badges": [STRENGTHS[own]] if own else [],
        "text": tree(technique.text),
        "questions": [line(question.text) for question in technique.questions],
        "detail": title(catalog, "detailed-guide", technique.detail) if technique.detail else "",
    }


def fidelity_sheets_of(catalog: Catalog, guide: Entry) -> list[Entry]:
    """The forms that are derived from a guide's measures, in the order of the ways."""
    forms = [entry for entry in catalog.of_kind("form") if entry.item.status != "retired"]
    own = [entry for entry in forms if cast(Form, entry.model).about_guide == guide.id]
    order = [way for way, _, _ in WAYS]
    return sorted(own, key=lambda form: next((at for at, way in enumerate(order) if form.id.endswith(way)), len(order)))


def _fidelity_sheets(catalog: Catalog, entry: Entry, wish: Wish) -> Chapter:
    forms = fidelity_sheets_of(catalog, entry)
    inside = (form_sheet(catalog, form, Wish(prefix=f"{form.id}.", large=wish.large)) for form in forms)
    says = text("They are made from the measures of this guide. Copy them, or fill them in on a screen.")
    return Chapter("Fidelity sheets", (says,) if forms else (), tuple(inside))


def detailed_guide_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A detailed practice guide: its text with its own headings."""
    model = cast(DetailedGuide, entry.model)
    goes_deeper = text(f"It goes deeper into: {titles(catalog, 'technique', model.techniques)}.")
    body = Chapter("", (goes_deeper, text(entry.source.body)))
    return booklet(catalog, entry, wish, [body, sources(catalog, entry, "The works in full")])
