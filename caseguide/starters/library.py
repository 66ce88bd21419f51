"""Beginning a library: a small one that is complete, for another agency to make its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

import caseguide
from caseguide.json_schemas import editor_files
from caseguide.starters import CannotStart, NotAsMeant
from caseguide.starters.writing import quoted

LONGEST_NAME = 200
BRACKETS = "<>{}[]"
"""Signs that would be taken for something else where a name stands in Markdown or HTML."""
MAY_BE_THERE = {".git"}
"""What a new folder may hold already: it may have been cloned, or made ready for git."""


def begin(folder: Path, name: str | None, organisation: str | None, today: date) -> list[Path]:
    """Write a new library into an empty or new folder, all of it or nothing; gives the files."""
    name = one_line("name", _name_from(folder) if name is None else name)
    organisation = one_line("organisation", "Our agency" if organisation is None else organisation)
    given = {"name": name, "organisation": organisation, "today": today.isoformat(), "version": caseguide.__version__}
    try:
        _refuse_if_taken(folder)
        return _written(folder, {**dict(_rendered(given)), **editor_files()})
    except OSError as error:
        raise CannotStart(f"{folder} cannot be written ({error.strerror}); nothing was changed.") from error


def one_line(what: str, words: str) -> str:
    """A name on one line, if it can be one."""
    words = " ".join(words.split())
    if not words or len(words) > LONGEST_NAME or not words.isprintable() or set(words) & set(BRACKETS):
        limits = f"on one line, up to {LONGEST_NAME} letters, without any of {' '.join(BRACKETS)}"
        raise NotAsMeant(f"The {what} must be a few words {limits}.")
    return words


def _name_from(folder: Path) -> str:
    words = "".join(" " if letter in f"-_{BRACKETS}" else letter for letter in folder.resolve().name).strip()
    return words[:1].upper() + words[1:] or "Practice library"


def _refuse_if_taken(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CannotStart(f"{folder} is a file. A new library needs a new or an empty folder.")
    held = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
    if found := [name for name in held if name not in MAY_BE_THERE]:
        raise CannotStart(f"{folder} is not empty: it holds {found[0]}. A new library needs a new or an empty folder.")


def _rendered(given: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The files of a new library: templates are filled in, everything else is as it stands."""
    templates = Environment(loader=PackageLoader("caseguide"), undefined=StrictUndefined, keep_trailing_newline=True)
    templates.filters["quoted"] = quoted
    for path, file in _below(files("caseguide") / "templates" / "init"):
        if path.endswith(".j2"):
            yield path.removesuffix(".j2"), templates.get_template(f"init/{path}").render(given)
        else:
            yield path, file.read_text(encoding="utf-8")


def _below(place: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for each in sorted(place.iterdir(), key=lambda child: child.name):
        if each.is_dir():
            yield from _below(each, f"{prefix}{each.name}/")
        else:
            yield f"{prefix}{each.name}", each


def _written(folder: Path, texts: dict[str, str]) -> list[Path]:
    """Write all files; if one of them cannot be written, take back those before it."""
    written: list[Path] = []
    try:
        for path, text in texts.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            written.append(folder / path)
            written[-1].write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        for each in written:
            with suppress(OSError):
                each.unlink()
        raise
    return written
