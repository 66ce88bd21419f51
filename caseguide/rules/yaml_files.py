"""Rules about a file before it is read: that it opens, its size, and its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from caseguide.findings import Place
from caseguide.rules import Problem, rule

LARGEST_FILE = 1_000_000
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@rule("YAML001")
def not_opened(path: str, reason: OSError | str) -> Iterator[Problem]:
    """The file cannot be opened.

    Why: What cannot be opened cannot be checked or published, and nobody would notice that it is missing.

    Mend: Look whether you may read the file and whether it is a real file: a link to a file that was removed,
    or a folder with the name of a file, is not. If a program keeps the file to itself, close that program.
    """
    why = reason if isinstance(reason, str) else (reason.strerror or "unknown reason").lower()
    hint = "Look whether the file is really there, you may read it, and no other program holds it."
    yield Problem(Place(path), f"This file cannot be opened: {why}.", hint)


@rule("YAML002")
def too_large(path: str, size: int) -> Iterator[Problem]:
    """The file is larger than 1 MB.

    Why: A guide of fifty pages has about 0.1 MB. A file ten times as large is almost always something else
    under the wrong name, such as a picture or an export of a database, and it would make every check slow.

    Mend: Put one item in one file. Split a very long item into several, and move what is not content
    elsewhere.
    """
    if size > LARGEST_FILE:
        message = f"This file has {size / 1_000_000:.1f} MB; a content file has at most 1 MB."
        yield Problem(Place(path), message, "Split it into several items, or move it out of the content folder.")


@rule("YAML003")
def wrong_extension(path: str, expected: tuple[str, ...] = (".yml", ".md")) -> Iterator[Problem]:
    """The file's name does not end in `.yml` (or `.md` for a detailed practice guide).

    Why: Only files with these endings are read. With any other ending, the item would be missing from the
    site without a word.

    Mend: Rename the file; Windows may hide the ending, so look at the full name. A Word file cannot be
    renamed into YAML: make a new file with `caseguide new` and copy the text into it.

        coaching-families.yaml        not read
        coaching-families.yml.txt     not read
        coaching-families.yml         read
    """
    ending = PurePosixPath(path).suffix
    if ending in expected:
        return
    wanted = " or ".join(f"`{one}`" for one in expected)
    message = f"The name of this file ends in `{ending}`, not in {wanted}, so it is not read."
    if not ending:
        message = f"The name of this file does not end in {wanted}, so it is not read."
    yield Problem(Place(path), message, _extension_hint(path, ending.lower(), expected))


def _extension_hint(path: str, ending: str, expected: tuple[str, ...]) -> str:
    if ending in (".doc", ".docx", ".odt", ".rtf", ".pdf", ".pages"):
        return "Make a new file with `caseguide new`, copy the text into it, and move this one elsewhere."
    if ending in (".yaml", ".yml", ".txt", ".md", ".markdown", ""):
        stem = _as_id(PurePosixPath(path).name.split(".")[0])
        rename = f"Rename it to `{stem}{expected[0]}`" if stem else f"Let its name end in `{expected[0]}`"
        return f"{rename}, or move it out of the content folder."
    return "Move it out of the content folder."


def _as_id(stem: str) -> str:
    """The id that comes nearest to a file's name; nothing, if it has no letter that an id may have."""
    plain = unicodedata.normalize("NFKD", stem.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))


@rule("YAML004")
def bad_file_name(path: str) -> Iterator[Problem]:
    """The file's name cannot be an id.

    Why: The name of the file is the id of the item: part of the page's address, and the name by which other
    items refer to it. Spaces, capitals and accents differ from one computer to the next and break addresses.

    Mend: Use small letters a to z, digits, and single hyphens between words.

        Coaching Families (new).yml     not an id
        coaching-families.yml           an id
    """
    name = PurePosixPath(path)
    if ID.fullmatch(name.stem):
        return
    better = _as_id(name.stem)
    hint = f"Rename it, for example to `{better}{name.suffix}`." if better else "Give it a name of such letters."
    message = "The name of this file cannot be an id: an id has small letters a-z, digits and single hyphens only."
    yield Problem(Place(path), message, hint)
