"""`caseguide zip`: the whole site as a dated copy to carry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from caseguide.checking import check
from caseguide.library import Folder
from caseguide.not_made import NotMade
from caseguide.offline.carrying import carry
from caseguide.reports import text
from scripts.terminal import Failed, library_at, paint


@click.command("zip")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to put the archive into.")
def zip_(out: Path | None) -> None:
    """Make a copy of the site that opens from a USB stick, with a search that needs no server."""
    folder = Folder(library_at(Path.cwd()))
    checked = check(folder.root, date.today())
    click.echo(text.report(checked, paint), nl=False)
    if checked.catalog is None or checked.stops():
        raise Failed("No copy was made: mend what is listed above.")
    try:
        carried = carry(checked.catalog, folder, out or folder.build)
    except (NotMade, OSError) as error:
        raise Failed(f"No copy was made.\n{error}") from error
    click.echo(f"{carried.archive} is written ({carried.bytes / 1e6:.1f} MB).")
