"""`caseguide release`: recording what is given out, so that printed sheets are known for good."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from caseguide.catalog import Catalog
from caseguide.checking import check
from caseguide.print.fingerprint import in_halves
from caseguide.print.releasing import not_recorded, release
from caseguide.releases import FILE, LONGEST_NOTE
from caseguide.reports import text
from caseguide.words import counted, near
from scripts.terminal import Failed, WrongUse, library_at, paint, progress


@click.command("release")
@click.option("--note", "notes", multiple=True, metavar="ITEM=TEXT", help="What changed in an item, for readers.")
def release_(notes: tuple[str, ...]) -> None:
    """Record the fingerprint of each published text that can be printed, in `releases.csv`.

    Run it when your changes are done, and commit the file with them. A printed sheet is then known for good.
    """
    root = library_at(Path.cwd())
    with progress("Reading") as show:
        checked = check(root, date.today(), show)
    if checked.catalog is None or checked.stops():
        click.echo(text.report(checked, paint), nl=False)
        raise Failed("Nothing was released: mend what is listed above.")
    said = _notes(checked.catalog, notes)
    try:
        released = release(checked.catalog, root, said)
    except OSError as error:
        raise Failed(f"{FILE}: {error.strerror}. The list is as it was.") from error
    for one in released:
        click.echo("  ".join(filter(None, (in_halves(one.fingerprint), one.item, one.note))))
    click.echo(f"{counted(len(released), 'text')} added to {FILE}." if released else "Nothing is new since last time.")


def _notes(catalog: Catalog, given: Iterable[str]) -> dict[str, str]:
    """The notes by address; each must belong to something that is to be released now."""
    notes = {}
    fresh = {entry.address for entry, _ in not_recorded(catalog)} if catalog.releases else None
    for each in given:
        item, _, said = each.partition("=")
        address = item.strip().removeprefix("content/").removesuffix(".yml").removesuffix(".md")
        notes[address] = _line(address, said)
        _check_known(catalog, address, fresh)
    return notes


def _line(address: str, said: str) -> str:
    note = " ".join(said.split())
    if not note or len(note) > LONGEST_NOTE or not note.isprintable():
        raise WrongUse(f'--note takes an item and up to {LONGEST_NOTE} letters: --note {address}="What changed".')
    return note


def _check_known(catalog: Catalog, address: str, fresh: set[str] | None) -> None:
    target = catalog.addresses.get(address)
    if target is None or target.part is not None:
        raise WrongUse(f"There is no item `{address}`. {near(address, catalog.addresses)}".strip())
    if fresh is not None and address not in fresh:
        raise WrongUse(f"{address} has nothing new to release, so the note would be lost. Leave it out.")
