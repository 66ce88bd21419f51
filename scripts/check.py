"""`caseguide check`: read everything and say what to mend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from caseguide.catalog import Catalog
from caseguide.checking import Checked
from caseguide.checking import check as check_library
from caseguide.library import Folder
from caseguide.reports import REPORTS, reading_grades, text
from scripts.terminal import WrongUse, library_at, paint, progress


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text", help="How to show the findings.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Check as if it were this day.")
@click.option("--print", "on_paper", is_flag=True, help="Also set every item on paper, and say what does not fit.")
@click.option("--grades", is_flag=True, help="Also list the reading grade of each item, the hardest first.")
def check(
    paths: tuple[Path, ...], form: str, strict: bool, today: datetime | None, on_paper: bool, grades: bool
) -> None:
    """Check the library, or only what is said of the files and folders at PATH.

    Exit code 0: nothing to mend. 1: something to mend. 2: the command was not used as meant.
    """
    root = _root(paths)
    with progress("Reading") as show:
        checked = check_library(root, today.date() if today else date.today(), show)
    if on_paper and checked.catalog:
        checked = _with_prints(checked, checked.catalog, root)
    checked = _only(checked, root, paths)
    if grades and checked.catalog:
        click.echo(reading_grades.report(checked.catalog), nl=False, err=form != "text")
    report = text.report(checked, paint) if form == "text" else REPORTS[form](checked)
    click.echo(report, nl=False)
    raise SystemExit(1 if checked.stops(strict) else 0)


def _root(paths: tuple[Path, ...]) -> Path:
    if missing := next((path for path in paths if not path.exists()), None):
        raise WrongUse(f"There is no file or folder {missing}.")
    roots = {library_at(path) for path in paths or (Path.cwd(),)}
    if len(roots) > 1:
        raise WrongUse("These paths belong to different libraries: check one library at a time.")
    return roots.pop()


def _with_prints(checked: Checked, catalog: Catalog, root: Path) -> Checked:
    """The findings with what does not fit its paper."""
    # Loaded only here: a check of the words alone should not wait for what prints.
    from caseguide.print import fit
    from caseguide.print.typesetting import Typesetter

    with progress("Printing") as show, Typesetter(Folder(root).templates / "print") as typesetter:
        found = fit.look(typesetter, catalog, show)
        return replace(checked, findings=tuple(sorted({*checked.findings, *found})))


def _only(checked: Checked, root: Path, paths: tuple[Path, ...]) -> Checked:
    """The findings in the given files and folders; all of them where none is given."""
    chosen = [path.resolve() for path in paths]
    within = [f for f in checked.findings if any((root / f.place.path).is_relative_to(path) for path in chosen)]
    return replace(checked, findings=tuple(within)) if chosen else checked
