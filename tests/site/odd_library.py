"""A small library with items in every state: published, draft, retired with and without a successor, planned."""

from __future__ import annotations

from pathlib import Path

from tests.site.libraries import caseguide, must, small_library

DRAFT, PUBLISHED, RETIRED = "\nstatus: draft\n", "\nstatus: published\n", "\nstatus: retired\n"
STILL_DRAFT = "asking-open-questions.md"


def make_odd(folder: Path) -> None:
    """Make the library and build its site."""
    library = small_library(folder / "library")
    content = library / "content"
    for file in content.rglob("*"):
        if file.is_file() and file.name != STILL_DRAFT and file.parent.name != "vocabulary":
            _write(file, file.read_text(encoding="utf-8").replace(DRAFT, PUBLISHED, 1))
    _retire(content / "roles", "caseworker", "former-caseworker", "replaced_by: caseworker\n")
    _retire(content / "resources", "public-library", "former-library", "")
    must(caseguide("build", within=library))


def _retire(folder: Path, still: str, gone: str, more: str) -> None:
    """Put a retired item beside one that is still in use."""
    text = (folder / f"{still}.yml").read_text(encoding="utf-8").replace("title: ", "title: Former ", 1)
    _write(folder / f"{gone}.yml", text.replace(PUBLISHED, RETIRED + more, 1))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
