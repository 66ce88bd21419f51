"""`caseguide new`: a starter for a new item."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from caseguide.starters import CannotStart, NotAsMeant
from caseguide.starting import Started, start
from scripts.terminal import Failed, WrongUse, library_at


@click.command()
@click.argument("kind")
@click.argument("id")
@click.option("--title", help="The name that readers see; made from the ID when left out.")
def new(kind: str, id: str, title: str | None) -> None:
    """Write a commented starter for a new item, such as `caseguide new form home-visit`.

    The ID is the file's name and part of the page's address: it stays for good.
    """
    try:
        started = start(library_at(Path.cwd()), kind, id, title, date.today())
    except NotAsMeant as sentence:
        raise WrongUse(str(sentence)) from sentence
    except CannotStart as sentence:
        raise Failed(str(sentence)) from sentence
    click.echo(_told(started), nl=False)


def _told(started: Started) -> str:
    """What was written, and what to do next."""
    lines = [f"{started.path} is written."]
    if started.was_planned:
        lines.append("It was planned, so title, summary and owner are those of its entry in content/planned.yml.")
        lines.append("Take that entry out now." if started.still_planned else "That entry was taken out.")
    lines.append("Next: fill it in line by line, and run `caseguide check`.")
    if started.draft:
        lines.append("It stays a draft until you set `status: published`.")
    return "".join(f"{line}\n" for line in lines)
