"""Resources and the glossary: short enough to need no cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.print.booklets.blocks import facts, listed
from caseguide.print.booklets.booklet import Chapter, booklet, sources
from caseguide.print.labels import label, labels, titles
from caseguide.print.sheets import Sheet, Wish
from schemas.glossary import Glossary, GlossaryTerm
from schemas.resource import Resource


def resource_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A resource: what it offers, what to ask, and how to get it."""
    resource = cast(Resource, entry.model)
    about = facts(
        (
            ("Kind", label(catalog, "resource-kinds", resource.resource_kind)),
            ("Helps most while", labels(catalog, "stages", resource.good_for)),
            ("Forms", titles(catalog, "form", resource.forms)),
        )
    )
    chapters = (
        Chapter("What it offers", (listed(resource.offers), about)),
        Chapter("What to ask", (listed(resource.questions),) if resource.questions else ()),
        Chapter("How to ask for it", (listed(resource.how_to_ask, numbered=True),)),
        sources(catalog, entry),
    )
    return booklet(catalog, entry, replace(wish, alone=False), chapters)


def glossary_booklet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """The glossary: all terms by the alphabet."""
    terms = sorted(cast(Glossary, entry.model).terms, key=lambda term: term.term.lower())
    told = facts((term.term, " ".join(_told(term))) for term in terms)
    chapters = (Chapter("Terms", (told,)), sources(catalog, entry))
    return booklet(catalog, entry, replace(wish, alone=False), chapters)


def _told(term: GlossaryTerm) -> Iterator[str]:
    yield term.definition
    if term.also:
        yield f"Also: {', '.join(term.also)}."
    if term.avoid:
        yield f"Not: {', '.join(term.avoid)}. {term.why_avoid or ''}".strip()
