"""A library's folder: what stands where, and reading all of it into a catalog."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Finding
from caseguide.misfits import misfits_of
from caseguide.reading import read_markdown, read_yaml
from caseguide.releases import read_releases
from caseguide.rules import files, yaml_files
from schemas.kinds import KINDS, Kind
from schemas.library import Library

Progress = Callable[[str], None]
"""Told the path of each file as it is read."""


def find_library(start: Path) -> Path | None:
    """The folder of the library that a path belongs to: the nearest one above it that holds `content/`."""
    above = (start.resolve(), *start.resolve().parents)
    return next((folder for folder in above if (folder / "content").is_dir()), None)


@dataclass(frozen=True)
class Folder:
    """Where a library's files stand."""

    root: Path

    @property
    def content(self) -> Path:
        """The items, as YAML and Markdown."""
        return self.root / "content"

    @property
    def docs(self) -> Path:
        """The pages written by hand."""
        return self.root / "docs"

    @property
    def templates(self) -> Path:
        """Templates that this library uses instead of the engine's, where it has any."""
        return self.root / "templates"

    @property
    def build(self) -> Path:
        """What is made on the way to the site; never committed."""
        return self.root / "build"

    @property
    def site(self) -> Path:
        """The site, ready to be published."""
        return self.root / "site"


@dataclass
class Reading:
    """What reading a library gave: its catalog, if the library file itself could be read, findings, files read."""

    catalog: Catalog | None = None
    findings: list[Finding] = field(default_factory=list)
    files: int = 0


def read_library(root: Path, today: date | None = None, progress: Progress = lambda path: None) -> Reading:
    """Read every file below `content/`, to be looked at as on the day `today`."""
    reading, entries, broken = Reading(), [], set()
    for path, kind in _files(root, reading.findings):
        progress(path)
        reading.files += 1
        entry, findings = read_entry(root, path, kind)
        reading.findings += findings
        if entry:
            entries.append(entry)
        else:
            broken.add((kind.name, _id_of(path)))
    releases, findings = read_releases(root)
    reading.findings += findings
    library = next((entry.model for entry in entries if entry.kind.name == "library"), None)
    if library is not None:
        day = today or date.today()
        reading.catalog = Catalog(cast(Library, library), tuple(entries), day, frozenset(broken), releases)
    elif ("library", "library") not in broken:
        reading.findings += files.no_library_file(f"content/{KINDS['library'].place}")
    return reading


def read_entry(root: Path, path: str, kind: Kind) -> tuple[Entry | None, list[Finding]]:
    """Read one file as an item of a kind. A file with findings may still give an entry, if it is only warned of."""
    read = read_markdown if kind.suffix == ".md" else read_yaml
    source, findings = read(root, path)
    if source is None:
        return None, findings
    try:
        model = kind.model.model_validate(source.data)
    except ValidationError as error:
        return None, [*findings, *misfits_of(source, kind, error)]
    return Entry(kind, _id_of(path), model, source), findings


def _files(root: Path, findings: list[Finding]) -> Iterator[tuple[str, Kind]]:
    """The files of a library with their kinds, in a lasting order. What is out of place is a finding."""
    single = {kind.place: kind for kind in KINDS.values() if kind.single}
    folders = {kind.place: kind for kind in KINDS.values() if not kind.single}
    for path in below(root / "content"):
        shown = f"content/{path}"
        kind = single.get(path) or folders.get(path.rpartition("/")[0])
        if kind is None:
            findings += files.out_of_place(shown, single, folders)
        elif wrong := _misnamed(shown, kind):
            findings += wrong
        else:
            yield shown, kind


def _misnamed(path: str, kind: Kind) -> list[Finding]:
    """What is wrong with a file's name, if anything."""
    named = yaml_files.bad_file_name(path)
    return [*yaml_files.wrong_extension(path, (kind.suffix,)), *named, *files.reserved_id(path)]


def below(folder: Path) -> Iterable[str]:
    """The paths of the files below a folder, without what editors and systems leave behind."""
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if not path.is_dir())
    return [path.as_posix() for path in paths if not _left_behind(path)]


def _left_behind(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return hidden or path.name.endswith(("~", ".swp", ".bak", ".tmp")) or path.name in ("Thumbs.db", "desktop.ini")


def _id_of(path: str) -> str:
    return path.rpartition("/")[2].partition(".")[0]
