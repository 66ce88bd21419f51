"""Packs: a trainer's booklet, with the items of its parts inside and lines to write on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.pages.links import page_of
from caseguide.print.booklets.blocks import Block, badges, heading, note, text
from caseguide.print.booklets.booklet import Chapter, booklet, sources
from caseguide.print.boxes import Box, BoxKind
from caseguide.print.markdown import line
from caseguide.print.sheets import Sheet, Wish
from caseguide.print.single import can_stand_inside, sheet_of
from schemas.pack import Exercise, Pack, PackPart

EDITIONS = {"facilitator": "Facilitator's edition", "participant": "Participant's edition"}

PLACES = 14
"""For so many people there is a line on the sheet for signatures."""

SESSION = {"day": "Day", "place": "Place", "led-by": "Led by"}
SIGNED = {"name": "Name", "team": "Team"}
"""What is written about each person; the signature is for a pen."""


def pack_sheet(catalog: Catalog, entry: Entry, wish: Wish) -> Sheet:
    """A pack: the facilitator's edition with notes and a sheet for signatures, or the participant's without."""
    word = f"{entry.kind.label} · {EDITIONS[wish.edition]}"
    subtitle = cast(Pack, entry.model).subtitle
    return booklet(catalog, entry, wish, _chapters(catalog, entry, wish), word, subtitle)


def _chapters(catalog: Catalog, entry: Entry, wish: Wish) -> Iterator[Chapter]:
    pack = cast(Pack, entry.model)
    for number, part in enumerate(pack.parts, 1):
        yield _part(catalog, number, part, wish)
    yield replace(sources(catalog, entry), fresh=True)
    # Last, so that a page has the same number in both editions.
    if pack.attendance_sheet and wish.edition == "facilitator":
        yield _attendance(wish.prefix)


def _attendance(prefix: str) -> Chapter:
    name = f"{prefix}attendance"
    asked = [Box(f"{name}.{key}", BoxKind.LINE, f"Attendance: {label}") for key, label in SESSION.items()]
    rows = (
        Box(f"{name}.{number}.{key}", BoxKind.LINE, f"Attendance, line {number}: {label}")
        for number in range(1, PLACES + 1)
        for key, label in SIGNED.items()
    )
    block = {"block": "attendance", "name": name, "places": PLACES, "session": SESSION, "signed": SIGNED}
    return Chapter("Attendance", (block,), boxes=(*asked, *rows), fresh=True)


def _part(catalog: Catalog, number: int, part: PackPart, wish: Wish) -> Chapter:
    inside = [*_inside(catalog, part, wish)]
    blocks = [*_told(part, wish)]
    away = [address for address in part.items if not can_stand_inside(catalog, address)]
    if away:
        addresses = [f"{catalog.library.site_address}{page_of(address).removesuffix('.md')}/" for address in away]
        blocks.append(note("Read on the site", "\n".join(f"- {address}" for address in addresses)))
    boxes = (
        Box(f"{wish.prefix}{part.id}.{exercise.id}", BoxKind.LINES, f"Exercise: {exercise.text}")
        for exercise in part.exercises
    )
    return Chapter(f"Part {number} \u00b7 {part.title}", tuple(blocks), tuple(inside), tuple(boxes), fresh=True)


def _told(part: PackPart, wish: Wish) -> Iterator[Block]:
    if part.minutes:
        yield badges(f"{part.minutes} minutes")
    yield text(part.text)
    if part.facilitator and wish.edition == "facilitator":
        yield note("For the facilitator", part.facilitator)
    if part.exercises:
        yield heading("Exercises", listed=False)
        yield {"block": "exercises", "rows": [_exercise(each, f"{wish.prefix}{part.id}") for each in part.exercises]}


def _exercise(exercise: Exercise, part: str) -> Block:
    room = {"lines": exercise.lines, "drawing": exercise.drawing}
    return {"name": f"{part}.{exercise.id}", "words": line(exercise.text), **room}


def _inside(catalog: Catalog, part: PackPart, wish: Wish) -> Iterator[Sheet]:
    """The part's items. What an item is called goes before the names of its boxes, so that none comes twice."""
    for address in part.items:
        if can_stand_inside(catalog, address):
            entry = catalog.addresses[address].entry
            prefix = f"{wish.prefix}{part.id}.{entry.address.replace('/', '.')}."
            yield sheet_of(catalog, entry, replace(wish, prefix=prefix, alone=False, answers=None, level=None))
