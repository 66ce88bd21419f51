"""What every command shares: finding the library, colours and progress where there is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from caseguide.findings import Severity
from caseguide.library import Progress, find_library

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


class WrongUse(click.ClickException):
    """The command was not used as meant: one sentence, and exit code 2."""

    exit_code = 2


class Failed(click.ClickException):
    """The command could not do its work: one sentence, and exit code 1."""

    exit_code = 1


def library_at(start: Path) -> Path:
    """The folder of the library that a path belongs to."""
    root = find_library(start)
    if root is None:
        raise WrongUse(f"There is no library at {start}: no folder here or above it holds `content/`.")
    return root


def paint(word: str, severity: Severity) -> str:
    """A word in its colour; click takes the colour out where the output is no terminal."""
    return click.style(word, fg=COLOURS[severity], bold=True)


@contextmanager
def progress(doing: str) -> Iterator[Progress]:
    """Show on one line of the terminal what is being worked on; without a terminal, show nothing."""
    if not sys.stderr.isatty():
        yield lambda path: None
        return
    try:
        yield lambda path: click.echo("\r\x1b[K" + f"{doing} {path}".strip()[:100], nl=False, err=True)
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


@contextmanager
def stages() -> Iterator[Callable[[str], Progress]]:
    """The same for work in several stages: each says what it does, and then what it is working on."""
    with progress("") as show:
        yield lambda doing: lambda path: show(f"{doing} {path}")
