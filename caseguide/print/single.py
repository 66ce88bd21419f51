"""What makes the sheet of each kind of item that does not hold other items."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from caseguide.catalog import Catalog, Entry
from caseguide.print.booklets.guides import detailed_guide_booklet, guide_booklet
from caseguide.print.booklets.helps import glossary_booklet, resource_booklet
from caseguide.print.booklets.roles import competency_booklet, role_booklet
from caseguide.print.booklets.ways import journey_booklet, workflow_booklet
from caseguide.print.cards import technique_cards
from caseguide.print.checklists import checklist_sheet
from caseguide.print.forms import form_sheet
from caseguide.print.sheets import Sheet, Wish

Maker = Callable[[Catalog, Entry, Wish], Sheet]


def guide_sheet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A practice guide as a booklet, or its techniques as cards."""
    return technique_cards(catalog, entry, wish) if wish.cards else guide_booklet(catalog, entry, wish)


SINGLE: Mapping[str, Maker] = MappingProxyType(
    {
        "competency": competency_booklet,
        "guide": guide_sheet,
        "detailed-guide": detailed_guide_booklet,
        "role": role_booklet,
        "workflow": workflow_booklet,
        "journey": journey_booklet,
        "checklist": checklist_sheet,
        "form": form_sheet,
        "resource": resource_booklet,
        "glossary": glossary_booklet,
    }
)
"""The kinds that can stand inside a pack, each with what makes its sheet."""


def can_stand_inside(catalog: Catalog, address: str) -> bool:
    """Whether what stands at an address can be printed inside a pack; where it cannot, it is read on the site."""
    target = catalog.at(address)
    return bool(target and target.entry.kind.name in SINGLE and target.entry.item.status != "retired")


def sheet_of(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """One item's sheet."""
    return SINGLE[entry.kind.name](catalog, entry, wish)
