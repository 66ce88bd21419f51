"""`caseguide print`: items on paper, to fill in with a pen or on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from caseguide.catalog import Catalog, Entry
from caseguide.library import Folder, read_library
from caseguide.print.answers_file import AnswersDoNotFit, answers_in
from caseguide.print.checklists import NoSuchLevel
from caseguide.print.naming import NothingToPrint, chart_name, file_name, find_item, title_of
from caseguide.print.printing import NotPrinted, Paper, bind, print_item, print_wall_chart
from caseguide.print.saving import save_whole
from caseguide.print.sheets import Edition, Wish
from caseguide.print.shelf import can_be_printed
from caseguide.print.typesetting import NotTypeset, Typesetter
from caseguide.print.wall_chart import WALL_CHART
from caseguide.print.word import form_as_word
from caseguide.words import counted
from scripts.print_use import Asked, check_use
from scripts.terminal import Failed, WrongUse, library_at, progress

FILE = click.Path(path_type=Path, dir_okay=False)
FILE_TO_READ = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.command("print")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--paper", type=click.Choice(get_args(Paper)), default="a4", show_default=True, help="The size of paper.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to print into.")
@click.option("--large", is_flag=True, help="Large letters, 16 points high.")
@click.option("--answers", type=FILE_TO_READ, help="A JSON file with answers: print a filled copy of one form.")
@click.option("--level", metavar="ID", help="Only this level of one checklist.")
@click.option("--cards", is_flag=True, help="Practice guides as technique cards to cut out.")
@click.option("--edition", type=click.Choice(get_args(Edition)), default="facilitator", help="Whom packs are for.")
@click.option("--bind", "bound", type=FILE, help="Bind everything into this one PDF, below --out if that is given.")
@click.option("--format", "form", type=click.Choice(["pdf", "docx"]), default="pdf", help="PDF, or forms for Word.")
def print_(
    ids: tuple[str, ...],
    paper: Paper,
    out: Path | None,
    large: bool,
    answers: Path | None,
    level: str | None,
    cards: bool,
    edition: Edition,
    bound: Path | None,
    form: str,
) -> None:
    """Print the items with these IDs, such as `meeting` or `forms/meeting`; without any, all that can be printed.

    The PDFs can be filled in on a screen or with a pen. They go into `build/print/`, or into another folder by --out.
    `wall-chart` prints the life of the case on one sheet of A3 or tabloid.
    """
    folder = Folder(library_at(Path.cwd()))
    catalog = _catalog(folder)
    entries = _entries(catalog, ids, "guide" if cards else "form" if answers else "checklist" if level else None)
    chart = WALL_CHART in ids
    wish = Wish(level=level, large=large, cards=cards, edition=edition)
    check_use(entries, wish, Asked(chart, bool(answers), bool(bound), form == "docx"))
    target = out or folder.build / "print"
    bound = bound and (out or Path()) / bound
    with _in_plain_words(bound or target):
        if answers:
            wish = replace(wish, answers=answers_in(answers, catalog, entries[0]))
        if form == "docx":
            made = _as_word(catalog, entries, paper, target)
        else:
            with Typesetter(folder.templates / "print") as typesetter:
                if bound:
                    save_whole(bound, bind(typesetter, catalog, entries, paper, wish, title_of(bound)))
                    click.echo(f"{counted(len(entries), 'item')} bound into {bound}.")
                    return
                made = _print_each(typesetter, catalog, entries, paper, wish, target)
                if chart:
                    made.append(target / chart_name(paper, large=large))
                    save_whole(made[-1], print_wall_chart(typesetter, catalog, paper, large=large))
    click.echo(f"{made[0]} printed." if len(made) == 1 else f"{counted(len(made), 'item')} printed into {target}.")


def _catalog(folder: Folder) -> Catalog:
    with progress("Reading") as show:
        catalog = read_library(folder.root, progress=show).catalog
    if catalog is None:
        raise Failed("This library cannot be read. Run `caseguide check` to see why.")
    return catalog


def _entries(catalog: Catalog, ids: Sequence[str], kind: str | None) -> list[Entry]:
    try:
        found = [find_item(catalog, id, kind) for id in dict.fromkeys(ids) if id != WALL_CHART]
    except NothingToPrint as error:
        raise WrongUse(str(error)) from error
    return found if ids else can_be_printed(catalog)


@contextmanager
def _in_plain_words(target: Path) -> Iterator[None]:
    """Turn what stops the printing into one sentence and an exit code."""
    try:
        yield
    except NoSuchLevel as error:
        raise WrongUse(str(error)) from error
    except (NotPrinted, NotTypeset, AnswersDoNotFit) as error:
        raise Failed(str(error)) from error
    except OSError as error:
        sentence = f"{error.filename or target}: {error.strerror}. Nothing half-written is left there."
        raise Failed(sentence) from error


def _print_each(
    typesetter: Typesetter, catalog: Catalog, entries: Sequence[Entry], paper: Paper, wish: Wish, target: Path
) -> list[Path]:
    made = []
    with progress("Printing") as show:
        for entry in entries:
            show(entry.address)
            made.append(target / file_name(entry, paper, wish))
            save_whole(made[-1], print_item(typesetter, catalog, entry, paper, wish))
    return made


def _as_word(catalog: Catalog, entries: Sequence[Entry], paper: Paper, target: Path) -> list[Path]:
    made = []
    with progress("Writing") as show:
        for entry in entries:
            if entry.kind.name == "form":
                show(entry.address)
                made.append(target / file_name(entry, paper, Wish(), "docx"))
                save_whole(made[-1], form_as_word(catalog, entry, paper))
    return made
