"""Whether prints fit their paper: every item is set in each of its ways, and the rules of the family PRN look at it.

This takes longer than all other checks together, so it has a flag of its own: `caseguide check --print`.
"""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Finding
from caseguide.library import Progress
from caseguide.print.printing import PAPERS, NotPrinted, Paper, print_wall_chart, set_item
from caseguide.print.sheets import Wish
from caseguide.print.shelf import can_be_printed
from caseguide.print.typesetting import Typesetter
from caseguide.print.wall_chart import wall_chart
from caseguide.print.ways import ways_to_look_at
from caseguide.print.widgets import page_count
from caseguide.rules import RULES, Rule
from caseguide.rules.print_fit import Laid, chart_too_long

PAPER_NAMES = {"a4": "A4", "letter": "US Letter"}

CHART_PAPERS = {"a4": "A3", "letter": "tabloid"}

FAMILY = "PRN"


def look(typesetter: Typesetter, catalog: Catalog, progress: Progress = lambda path: None) -> Iterator[Finding]:
    """Everything in a library that does not fit, on either paper."""
    for entry in can_be_printed(catalog):
        progress(entry.address)
        for paper in PAPERS:
            yield from findings(typesetter, catalog, entry, paper)
    yield from chart_findings(typesetter, catalog)


def chart_findings(typesetter: Typesetter, catalog: Catalog) -> Iterator[Finding]:
    """What does not fit on the wall chart."""
    if wall_chart(catalog) is not None:
        last = catalog.of_kind("guide")[-1]
        for paper in PAPERS:
            pages = page_count(print_wall_chart(typesetter, catalog, paper))
            yield from chart_too_long(Laid(last, CHART_PAPERS[paper], pages=pages, chart=True))


def findings(typesetter: Typesetter, catalog: Catalog, entry: Entry, paper: Paper) -> Iterator[Finding]:
    """What does not fit when an item is printed blank on this paper, each thing once."""
    each = (laid(typesetter, catalog, entry, paper, wish) for wish in ways_to_look_at(entry.model))
    found = (finding for one in each for rule in print_rules() for finding in rule(one))
    # A table's head stands on each of its pages; what is wrong in it is said once.
    yield from dict.fromkeys(found)


def laid(typesetter: Typesetter, catalog: Catalog, entry: Entry, paper: Paper, wish: Wish) -> Laid:
    """An item as it comes to stand on paper."""
    name = f"{PAPER_NAMES[paper]} in large letters" if wish.large else PAPER_NAMES[paper]
    try:
        item = set_item(typesetter, catalog, entry, paper, wish)
    except NotPrinted as error:
        return Laid(entry, name, refused=str(error))
    # What stands inside a pack is looked at where it stands alone; with all of it together that would take minutes.
    notes = () if entry.kind.name == "pack" else tuple(typesetter.measure(item.document))
    return Laid(entry, name, notes, page_count(item.pdf), large=wish.large)


def print_rules() -> list[Rule]:
    """The rules that look at items on paper."""
    return [rule for rule in RULES.values() if rule.family == FAMILY]
