"""REF: what points at something else must find it."""

from __future__ import annotations

from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry, Target
from caseguide.findings import Severity
from caseguide.marks import Loc, models_in
from caseguide.rules import Problem, rule
from caseguide.words import near
from schemas.common import Part
from schemas.kinds import KINDS

PART_HOMES = {"team": "library", "source": "sources", "term": "glossary", "indicator": "indicators"}
"""Where a kind of part stands that the library keeps in one file."""

HOW_TO_ADDRESS = "An address is a folder, `/` and an id, and for a part `#` and its id: `forms/meeting#date`."


@rule("REF001")
def no_such_item(catalog: Catalog) -> Iterator[Problem]:
    """An id names an item that does not exist.

    Why: readers would meet a link that leads nowhere.

    Mend: check the spelling against the file names in the folder of that kind: the file name without its
    ending is the id. If the item is still to be written, declare it in `planned.yml`.
    """
    for entry in catalog.entries:
        for loc, id, kind in entry.marks.references:
            wanted = entry.kind.name if kind == "same" else kind
            if wanted in KINDS and not _known(catalog, wanted, id):
                label = KINDS[wanted].label.lower()
                hint = near(id, catalog.by_kind[wanted]) or (
                    f"Write `{KINDS[wanted].folder}/{id}{KINDS[wanted].suffix}`, or declare it in `planned.yml`."
                )
                yield Problem(entry.place(loc), f"There is no {label} `{id}`.", hint)


@rule("REF002")
def no_such_part(catalog: Catalog) -> Iterator[Problem]:
    """An id names a technique, measure, source, team or other part that does not exist.

    Why: the page would show a bare id where readers expect a title, or a link that leads nowhere.

    Mend: check the spelling against the `id:` lines of the file that holds such parts: sources stand in
    `sources.yml`, teams in `library.yml`, techniques and measures in the practice guides.
    """
    for entry in catalog.entries:
        for loc, id, kind in entry.marks.references:
            if kind != "same" and kind not in KINDS and not _part_known(catalog, kind, id):
                home = KINDS[PART_HOMES[kind]].place if kind in PART_HOMES else "the file that holds it"
                hint = near(id, catalog.parts.get(kind, {})) or f"Add it to {home}, or take it out here."
                yield Problem(entry.place(loc), f"There is no {kind} `{id}`.", hint)


@rule("REF003")
def no_such_address(catalog: Catalog) -> Iterator[Problem]:
    """An address such as `guides/mentoring#be-genuine` leads nowhere.

    Why: readers would meet a link that leads nowhere.

    Mend: an address is the folder, a `/`, the item's id, and, for a part of it, `#` and the part's id. The
    easiest way is to open the page, copy the link beside the heading, and take the end of it.
    """
    for entry in catalog.items:
        for loc, address, _ in entry.marks.addresses:
            if address not in catalog.addresses and not _excused(catalog, address):
                hint = near(address, _neighbours(catalog, address))
                yield Problem(entry.place(loc), f"Nothing stands at `{address}`.", hint or HOW_TO_ADDRESS)


@rule("REF006")
def points_at_retired(catalog: Catalog) -> Iterator[Problem]:
    """A published item points at a retired one.

    Why: readers would be sent to guidance that no longer holds.

    Mend: point at the item that replaces it, or take the reference out.
    """
    for entry, loc, target in _pointed(catalog):
        item = target.entry.item
        if entry.item.status == "published" and item.status == "retired" and loc != ("replaced_by",):
            hint = f"Use `{item.replaced_by}` instead." if item.replaced_by else "Take this reference out."
            yield Problem(entry.place(loc), f"This points at `{target.address}`, which is retired.", hint)


@rule("REF007", Severity.WARNING)
def points_at_draft(catalog: Catalog) -> Iterator[Problem]:
    """A published item points at a draft.

    Why: a draft may still change in every respect. The page shows it as a draft, but readers may rely on it.

    Mend: publish the draft once its owner has read it through, or wait with the reference.
    """
    for entry, loc, target in _pointed(catalog):
        if entry.item.status == "published" and target.entry.item.status == "draft":
            message = f"This points at `{target.address}`, which is a draft."
            yield Problem(entry.place(loc), message, "Publish it, or wait with this.")


def _known(catalog: Catalog, kind: str, id: str) -> bool:
    if id in catalog.by_kind[kind] or (kind, id) in catalog.planned or (kind, id) in catalog.broken:
        return True
    return ("planned", "planned") in catalog.broken


def _part_known(catalog: Catalog, kind: str, id: str) -> bool:
    return catalog.find(kind, id) is not None or _may_be_broken(catalog, kind)


def _may_be_broken(catalog: Catalog, part_kind: str) -> bool:
    """Whether the part could stand in a file that has findings of its own: one mistake, one finding."""
    return any(
        issubclass(model, Part) and model.part_kind == part_kind
        for kind, _ in catalog.broken
        for model in models_in(KINDS[kind].model)
    )


def _excused(catalog: Catalog, address: str) -> bool:
    path, _, _ = address.partition("#")
    folder, _, id = path.partition("/")
    kind = next((kind for kind in KINDS.values() if kind.folder == folder), None)
    return path in catalog.planned_addresses or (kind is not None and (kind.name, id or folder) in catalog.broken)


def _neighbours(catalog: Catalog, address: str) -> list[str]:
    """Addresses worth offering for a mistyped one: the parts of the same item, or else the items."""
    path, _, part = address.partition("#")
    if part and path in catalog.addresses:
        return [f"{path}#{found.id}" for _, found in catalog.addresses[path].entry.marks.parts]
    items = [entry.address for entry in catalog.items]
    return [f"{item}#{part}" for item in items] if part else items


def _pointed(catalog: Catalog) -> Iterator[tuple[Entry, Loc, Target]]:
    """Every pointer from an item to an item or a part of one."""
    for entry in catalog.items:
        for loc, id, kind in entry.marks.references:
            target = catalog.find(entry.kind.name if kind == "same" else kind, id)
            if target and target.entry.kind.is_item:
                yield entry, loc, target
        for loc, address, _ in entry.marks.addresses:
            if at := catalog.at(address):
                yield entry, loc, at
