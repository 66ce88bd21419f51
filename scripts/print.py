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
from caseguide.print.naming import NothingToPrint, file_name, find_item
from caseguide.print.printing import NotPrinted, Paper, can_be_printed, document_of, print_item, print_sheets, sheet_of
from caseguide.print.saving import save_whole
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import NotTypeset, Typesetter
from caseguide.print.word import form_as_word
from caseguide.words import counted
from scripts.terminal import Failed, WrongUse, library_at, progress

FILE = click.Path(path_type=Path, dir_okay=False)
FILE_TO_READ = click.Path(path_type=Path, dir_okay=False, exists=True)

MOST_IN_TITLE = 3
"""A PDF of more items has the library's name for its title."""


@click.command("print")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--paper", type=click.Choice(get_args(Paper)), default="a4", show_default=True, help="The size of paper.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to print into.")
@click.option("--large", is_flag=True, help="Large letters, 16 points high.")
@click.option("--answers", type=FILE_TO_READ, help="A JSON file with answers: print a filled copy of one form.")
@click.option("--level", metavar="ID", help="Only this level of one checklist.")
@click.option("--bind", type=FILE, help="Bind everything into this one PDF.")
@click.option("--format", "form", type=click.Choice(["pdf", "docx"]), default="pdf", help="PDF, or forms for Word.")
def print_(
    ids: tuple[str, ...],
    paper: Paper,
    out: Path | None,
    large: bool,
    answers: Path | None,
    level: str | None,
    bind: Path | None,
    form: str,
) -> None:
    """Print the items with these IDs, such as `meeting` or `forms/meeting`; without any, all that can be printed.

    The PDFs can be filled in on a screen or with a pen. They go into `build/print/`, or into another folder by --out.
    """
    folder = Folder(library_at(Path.cwd()))
    catalog = _catalog(folder)
    entries = _entries(catalog, ids)
    _check_use(entries, answers, level, bool(large or bind), form)
    target = out or folder.build / "print"
    with _in_plain_words(bind or target):
        given = answers_in(answers, catalog, entries[0]) if answers else None
        wish = Wish(level=level, large=large, answers=given)
        if form == "docx":
            _as_word(catalog, entries, paper, target)
        else:
            with Typesetter(folder.templates / "print") as typesetter:
                if bind:
                    _bind(typesetter, catalog, entries, paper, wish, bind)
                else:
                    _print_each(typesetter, catalog, entries, paper, wish, target)


def _catalog(folder: Folder) -> Catalog:
    with progress("Reading") as show:
        catalog = read_library(folder.root, progress=show).catalog
    if catalog is None:
        raise Failed("This library cannot be read. Run `caseguide check` to see why.")
    return catalog


def _entries(catalog: Catalog, ids: Sequence[str]) -> list[Entry]:
    try:
        return [find_item(catalog, id) for id in dict.fromkeys(ids)] or can_be_printed(catalog)
    except NothingToPrint as error:
        raise WrongUse(str(error)) from error


def _check_use(entries: Sequence[Entry], answers: Path | None, level: str | None, others: bool, form: str) -> None:
    kinds = [entry.kind.name for entry in entries]
    if answers and kinds != ["form"]:
        raise WrongUse("--answers is for one form: name it.")
    if level and kinds != ["checklist"]:
        raise WrongUse("--level is for one checklist: name it.")
    if form == "docx" and (others or answers or level):
        raise WrongUse("--format docx makes blank forms for Word; only --paper and --out go with it.")
    if form == "docx" and "form" not in kinds:
        raise WrongUse("Only forms can be made for Word.")


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
) -> None:
    with progress("Printing") as show:
        for entry in entries:
            show(entry.address)
            pdf = print_item(typesetter, catalog, entry, paper, wish)
            save_whole(target / file_name(entry, paper, wish), pdf)
    _tell(entries, target / file_name(entries[0], paper, wish), target)


def _as_word(catalog: Catalog, entries: Sequence[Entry], paper: Paper, target: Path) -> None:
    forms = [entry for entry in entries if entry.kind.name == "form"]
    with progress("Writing") as show:
        for entry in forms:
            show(entry.address)
            save_whole(target / file_name(entry, paper, Wish(), "docx"), form_as_word(catalog, entry, paper))
    _tell(forms, target / file_name(forms[0], paper, Wish(), "docx"), target)


def _bind(
    typesetter: Typesetter, catalog: Catalog, entries: Sequence[Entry], paper: Paper, wish: Wish, bind: Path
) -> None:
    sheets = [sheet_of(catalog, entry, replace(wish, prefix=f"{entry.id}.")) for entry in entries]
    title = " · ".join(sheet.title for sheet in sheets) if len(sheets) <= MOST_IN_TITLE else catalog.library.name
    document = document_of(catalog, sheets, paper, title=title, large=wish.large)
    save_whole(bind, print_sheets(typesetter, document, sheets))
    click.echo(f"{counted(len(entries), 'item')} bound into {bind}.")


def _tell(entries: Sequence[Entry], first: Path, target: Path) -> None:
    click.echo(f"{first} printed." if len(entries) == 1 else f"{counted(len(entries), 'item')} printed into {target}.")
