"""The catalog: everything that a library holds, by kind and id, by part and by address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, cast

from caseguide.findings import Place
from caseguide.marks import Loc, Marks, marks_of
from caseguide.reading import SourceFile
from caseguide.releases import Releases
from schemas.common import Model, Part
from schemas.item import Item
from schemas.kinds import KINDS, Kind
from schemas.library import Library
from schemas.planned import Planned, PlannedItem
from schemas.vocabulary import Vocabulary


@dataclass(frozen=True)
class Entry:
    """One item as it stands in the library: what it says and where it was read."""

    kind: Kind
    id: str
    model: Model
    source: SourceFile

    @cached_property
    def marks(self) -> Marks:
        """Everything in the item that points elsewhere, has an address, or is read as prose."""
        return marks_of(self.model)

    @property
    def item(self) -> Item:
        """The item, with what every item carries. Only for kinds that are items."""
        return cast(Item, self.model)

    @cached_property
    def address(self) -> str:
        """The item's address: `guides/mentoring`, or `glossary` where the library has only one."""
        return self.kind.folder if self.kind.single else f"{self.kind.folder}/{self.id}"

    def place(self, loc: Loc = ()) -> Place:
        """Where something in the item stands in its file."""
        return self.source.place(loc)


class Target(NamedTuple):
    """What an address leads to: an item, or a part of it."""

    entry: Entry
    part: Part | None = None
    loc: Loc = ()

    @property
    def address(self) -> str:
        """The address that leads here."""
        return f"{self.entry.address}#{self.part.id}" if self.part else self.entry.address


@dataclass(frozen=True)
class Catalog:
    """All entries of a library, as seen on one day.

    `broken` names the items, by kind and id, whose files could not be read as what they should be. `releases` are
    the texts that were given out, where the library keeps a list of them.
    """

    library: Library
    entries: tuple[Entry, ...]
    today: date
    broken: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    releases: Releases | None = None

    @cached_property
    def by_kind(self) -> dict[str, dict[str, Entry]]:
        """Entries by kind and id."""
        found: dict[str, dict[str, Entry]] = {name: {} for name in KINDS}
        for entry in self.entries:
            found[entry.kind.name][entry.id] = entry
        return found

    @cached_property
    def by_path(self) -> dict[str, Entry]:
        """Entries by the path of their file."""
        return {entry.source.path: entry for entry in self.entries}

    @cached_property
    def items(self) -> tuple[Entry, ...]:
        """The entries that are items: all but the library itself and its vocabularies."""
        return tuple(entry for entry in self.entries if entry.kind.is_item)

    def of_kind(self, kind: str) -> list[Entry]:
        """The entries of one kind, by id."""
        return list(self.by_kind[kind].values())

    def find(self, kind: str, id: str) -> Target | None:
        """The item of this kind, or the part of this kind, that has the id."""
        if kind in KINDS:
            entry = self.by_kind[kind].get(id)
            return Target(entry) if entry else None
        return next(iter(self.parts.get(kind, {}).get(id, ())), None)

    def at(self, address: str) -> Target | None:
        """What an address leads to."""
        return self.addresses.get(address)

    @cached_property
    def addresses(self) -> dict[str, Target]:
        """Everything that has an address."""
        return {target.address: target for entry in self.items for target in _targets(entry)}

    @cached_property
    def parts(self) -> dict[str, dict[str, list[Target]]]:
        """Parts that others point at by their id alone, by kind of part and id."""
        found: dict[str, dict[str, list[Target]]] = defaultdict(lambda: defaultdict(list))
        for entry in self.entries:
            for loc, part in entry.marks.parts:
                if part.part_kind:
                    found[part.part_kind][part.id].append(Target(entry, part, loc))
        return found

    @cached_property
    def planned(self) -> dict[tuple[str, str], PlannedItem]:
        """What is promised and not yet written, by kind and id."""
        every: Iterable[PlannedItem] = (
            item for entry in self.of_kind("planned") for item in cast(Planned, entry.model).items
        )
        return {(item.kind, item.id): item for item in every}

    @cached_property
    def planned_addresses(self) -> dict[str, PlannedItem]:
        """What is promised and not yet written, by the address that it will have."""
        return {f"{KINDS[kind].folder}/{id}": item for (kind, id), item in self.planned.items() if kind in KINDS}

    def vocabulary(self, name: str) -> Vocabulary | None:
        """The vocabulary of this name."""
        entry = self.by_kind["vocabulary"].get(name)
        return cast(Vocabulary, entry.model) if entry else None

    @cached_property
    def users(self) -> dict[str, list[Target]]:
        """For each address, who points at it from elsewhere; for an item's, at the item or at any part of it."""
        found: dict[str, dict[str, Target]] = defaultdict(dict)
        for entry in self.items:
            holders = {loc: part for loc, part in entry.marks.parts}
            for loc, address in _pointers(self, entry):
                item = address.partition("#")[0]
                if item != entry.address:
                    user = Target(entry, _holder(holders, loc))
                    for used in {item, address}:
                        found[used].setdefault(user.address, user)
        return {address: list(users.values()) for address, users in found.items()}


def _targets(entry: Entry) -> Iterator[Target]:
    yield Target(entry)
    for loc, part in entry.marks.parts:
        yield Target(entry, part, loc)


def _pointers(catalog: Catalog, entry: Entry) -> Iterator[tuple[Loc, str]]:
    for loc, id, kind in entry.marks.references:
        target = catalog.find(entry.kind.name if kind == "same" else kind, id)
        if target and target.entry.kind.is_item:
            yield loc, target.address
        elif (kind, id) in catalog.planned:
            yield loc, f"{KINDS[kind].folder}/{id}"
    for loc, address, _ in entry.marks.addresses:
        yield loc, address


def _holder(parts: dict[Loc, Part], loc: Loc) -> Part | None:
    """The innermost part that holds a place, if the place is inside one."""
    return next((parts[loc[:length]] for length in range(len(loc), 0, -1) if loc[:length] in parts), None)
