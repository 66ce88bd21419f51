"""A small library with items in every state: published, draft, retired with and without a successor, planned.

Of one form, sheets of an older text are about.
"""

from __future__ import annotations

from pathlib import Path

from tests.site.libraries import caseguide, edit, must, small_library

DRAFT, PUBLISHED, RETIRED = "\nstatus: draft\n", "\nstatus: published\n", "\nstatus: retired\n"
STILL_DRAFT = "asking-open-questions.md"


def make_odd(folder: Path) -> None:
    """Make the library and build its site."""
    library = small_library(folder / "library")
    content = library / "content"
    for file in content.rglob("*"):
        if file.is_file() and file.name != STILL_DRAFT and file.parent.name != "vocabulary":
            _write(file, file.read_text(encoding="utf-8").replace(DRAFT, PUBLISHED, 1))
    _double(content / "roles", "caseworker", "former-caseworker")
    _double(content / "resources", "public-library", "former-library")
    must(caseguide("release", within=library))
    edit(content / "roles/former-caseworker.yml", PUBLISHED, f"{RETIRED}replaced_by: caseworker\n")
    edit(content / "resources/former-library.yml", PUBLISHED, RETIRED)
    edit(content / "forms/conversation-note.yml", "title: ", "title: New ")
    must(caseguide("release", "--note", "forms/conversation-note=A title that says more", within=library))
    must(caseguide("build", within=library))


def _double(folder: Path, still: str, former: str) -> None:
    """Put an item that will be retired beside one that stays in use."""
    text = (folder / f"{still}.yml").read_text(encoding="utf-8").replace("title: ", "title: Former ", 1)
    _write(folder / f"{former}.yml", text)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
