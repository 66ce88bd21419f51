"""What can be found in a catalog: each item, and each part with a heading of its own.

Nothing here is asked of any one kind but what `places.py` says about it, so a new kind can be found at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.finder.places import group_of, heading_of, kinds_of_part, name_of, other_words
from caseguide.finder.record import Piece, Record
from caseguide.finder.tags import Tags, tags_of_entry, tags_of_part
from caseguide.finder.written import records_of_body
from caseguide.marks import Loc
from caseguide.pages.wording import plain
from schemas.common import Part

UNSAID = ("error", "why_avoid", "reason")
"""Texts that readers meet only when something went wrong, or that speak of others."""


def records_of(catalog: Catalog) -> Iterator[Record]:
    """Everything that can be found in the catalog: what is retired is left to old links."""
    for entry in catalog.items:
        if entry.item.status != "retired":
            yield from records_of_entry(catalog, entry)
    for address, planned in catalog.planned_addresses.items():
        tags: Tags = {"kind": ["planned"]}
        yield Record(address, planned.title, lines=[plain(planned.summary)], tags=tags, whole=True)


def records_of_entry(catalog: Catalog, entry: Entry) -> Iterator[Record]:
    """An item and its parts, in the order of its page."""
    whole = Record(entry.address, entry.item.title, lines=[plain(entry.item.summary)], whole=True)
    whole.also = other_words(entry.model)
    whole.tags = tags_of_entry(catalog, entry)
    found: dict[Loc, Record] = {(): whole}
    pieces: dict[Loc, Piece] = {}
    said = {loc for loc, _, _ in entry.marks.prose}
    for loc, part in entry.marks.parts:
        if heading := heading_of(catalog, part):
            found[loc] = _part(catalog, entry, loc, part, heading, _around(found, loc))
        else:
            record = _holder(entry, found, loc)
            name = "" if (*loc, "label") in said else plain(name_of(part))
            pieces[loc] = record.pieces.setdefault(part.id, Piece(part.id, name))
    for loc, text, _ in entry.marks.prose:
        if loc != ("summary",) and loc[-1] not in UNSAID:
            _say(plain(text), loc, _holder(entry, found, loc), pieces)
    yield from found.values()
    yield from records_of_body(entry.address, entry.source.body, whole)


def _part(catalog: Catalog, entry: Entry, loc: Loc, part: Part, heading: str, around: Record) -> Record:
    within = around.title if around.whole else f"{around.within}: {around.title}"
    record = Record(entry.address, heading, part.id, within, also=other_words(part))
    record.tags = tags_of_part(catalog, entry, loc, part, around.tags)
    record.tags["kind"] = kinds_of_part(entry, part)
    return record


def _around(found: dict[Loc, Record], loc: Loc) -> Record:
    """The innermost record that a place stands in."""
    return next(found[loc[:length]] for length in range(len(loc) - 1, -1, -1) if loc[:length] in found)


def _holder(entry: Entry, found: dict[Loc, Record], loc: Loc) -> Record:
    """The record that a text belongs to: a part, one of the page's groups of lines, or the item itself."""
    if loc in found:
        return found[loc]
    group = group_of(entry.kind.name, loc)
    if group is None:
        return _around(found, loc)
    if group.loc not in found:
        whole = found[()]
        tags = {**whole.tags, **group.tags, "kind": [group.kind]}
        found[group.loc] = Record(entry.address, group.title, group.anchor, whole.title, tags=tags)
    return found[group.loc]


def _say(text: str, loc: Loc, record: Record, pieces: dict[Loc, Piece]) -> None:
    """Put a text where it belongs: into the innermost piece around it, or into the record itself."""
    around = next((pieces[loc[:length]] for length in range(len(loc), 0, -1) if loc[:length] in pieces), None)
    if around is None:
        record.lines.append(text)
    else:
        around.text = f"{around.text} {text}".strip()
