"""`caseguide build`: from content to site."""

from __future__ import annotations

import shutil
import time
from datetime import date
from pathlib import Path

import click

from caseguide.checking import check
from caseguide.library import Folder
from caseguide.not_made import NotMade
from caseguide.publishing import publish
from caseguide.reports import text
from caseguide.words import counted
from scripts.terminal import Failed, library_at, paint, progress, stages


@click.command()
@click.option("--strict", is_flag=True, help="Stop on warnings too.")
@click.option("--clean", is_flag=True, help="Make everything anew.")
@click.option("--no-pdfs", is_flag=True, help="Leave out what is there to print, to see the pages sooner.")
def build(strict: bool, clean: bool, no_pdfs: bool) -> None:
    """Check the library and build its site into `site/`.

    If anything is wrong, the site that stood there before stays as it was.
    """
    started = time.monotonic()
    folder = Folder(library_at(Path.cwd()))
    with progress("Reading") as show:
        checked = check(folder.root, date.today(), show)
    click.echo(text.report(checked, paint), nl=False)
    if checked.catalog is None or checked.stops(strict):
        raise Failed("The site was not built: mend what is listed above. The last good site is as it was.")
    if clean:
        shutil.rmtree(folder.build, ignore_errors=True)
    try:
        with stages() as stage:
            published = publish(checked.catalog, folder, stage, with_pdfs=not no_pdfs)
    except (NotMade, OSError) as error:
        raise Failed(f"The site was not built; the last good one is as it was.\n{error}") from error
    took = time.monotonic() - started
    click.echo(f"{counted(published.pages, 'page')} built into {folder.site.name}/ in {took:.1f} s.")
