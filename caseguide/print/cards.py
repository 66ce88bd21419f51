"""Technique cards: what to do on the front, example questions on the back, to be cut out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from caseguide.catalog import Catalog, Entry
from caseguide.print.labels import STRENGTHS, phases, title
from caseguide.print.markdown import line, tree
from caseguide.print.sheets import Sheet, Wish, head
from caseguide.words import counted
from schemas.guide import Activity, Guide, Technique

ON_A_PAGE = 4
ON_A_LARGE_PAGE = 2
"""In large letters a card is half a page."""


def technique_cards(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A guide's techniques as cards, four to a page; every second page holds the backs of the page before it."""
    guide = cast(Guide, entry.model)
    every = [(activity, technique) for activity in guide.activities for technique in activity.techniques]
    cards = [_card(catalog, number, *each) for number, each in enumerate(every, 1)]
    size = ON_A_LARGE_PAGE if wish.large else ON_A_PAGE
    data = head(catalog, entry, f"{entry.kind.label} · Technique cards") | {
        "title": f"{guide.title}: technique cards",
        "pages": [cards[at : at + size] for at in range(0, len(cards), size)],
        "across": 1 if wish.large else 2,
        "down": 2,
        "of": len(cards),
        "amount": counted(len(cards), "card"),
        "activities": [*_activities(guide)],
    }
    return Sheet("cards", f"{guide.title}: technique cards", data)


def _card(catalog: Catalog, number: int, activity: Activity, technique: Technique) -> dict[str, Any]:
    return {
        "number": number,
        "name": technique.id,
        "title": technique.title,
        "activity": activity.title,
        "text": tree(technique.text),
        "strength": STRENGTHS[technique.strength or activity.strength],
        "phases": phases(catalog, activity.life_of_case),
        "questions": [line(question.text) for question in technique.questions],
        "detail": title(catalog, "detailed-guide", technique.detail) if technique.detail else "",
    }


def _activities(guide: Guide) -> Iterator[dict[str, Any]]:
    """Which cards belong to which activity."""
    first = 1
    for activity in guide.activities:
        last = first + len(activity.techniques) - 1
        titles = [technique.title for technique in activity.techniques]
        yield {"title": activity.title, "first": first, "titles": titles}
        first = last + 1
