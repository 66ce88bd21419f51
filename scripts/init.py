"""`caseguide init`: a new library, small and complete."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from caseguide.starters import CannotStart, NotAsMeant
from caseguide.starters.library import begin
from caseguide.words import counted
from scripts.terminal import Failed, WrongUse


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="The library's name; made from the folder's when left out.")
@click.option("--organisation", help="Who publishes the library.")
def init(folder: Path, name: str | None, organisation: str | None) -> None:
    """Make a small new library in DIR, a new or an empty folder, for you to make your own."""
    try:
        written = begin(folder, name, organisation, date.today())
    except NotAsMeant as sentence:
        raise WrongUse(str(sentence)) from sentence
    except CannotStart as sentence:
        raise Failed(str(sentence)) from sentence
    click.echo(f"{counted(len(written), 'file')} written to {folder}. Next, in that folder:")
    click.echo("  caseguide check    says what there is to mend: nothing yet")
    click.echo("  caseguide serve    shows the site, and follows every edit")
    click.echo("README.md says what to change first.")
