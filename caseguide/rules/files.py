"""FILE: files stand where their kind belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from caseguide.findings import Place
from caseguide.rules import Problem, rule
from caseguide.words import near, one_of


@rule("FILE001")
def out_of_place(path: str, singles: Iterable[str], folders: Iterable[str]) -> Iterator[Problem]:
    """A file stands where no kind of item belongs.

    Why: the folder says what kind of item a file holds. A file in any other place would be passed over.

    Mend: move the file to the folder of its kind, such as `content/guides/`. Folders inside these folders are
    not used.
    """
    place, _, name = path.removeprefix("content/").rpartition("/")
    hint = near(place, folders) if place else near(name, singles)
    if place.partition("/")[0] in folders:
        hint = f"Move it up into `content/{place.partition('/')[0]}/`: folders inside this one are not used."
    hint = hint or f"Move it to one of the folders {one_of(folders, most=20)}."
    yield Problem(Place(path), "No kind of item belongs here.", hint)


@rule("FILE002")
def no_library_file(path: str) -> Iterator[Problem]:
    """The file `library.yml` is missing.

    Why: it says whose library this is and which teams own items. Nothing can be published without it.

    Mend: run the command in the library's own folder, the one that holds `content/`. For a new library, use
    `caseguide init`.
    """
    hint = "Run the command in the folder that holds `content/`."
    yield Problem(Place(path), "This library has no library.yml.", hint)


@rule("FILE003")
def reserved_id(path: str) -> Iterator[Problem]:
    """An item is called `index`.

    Why: the page of the list of its kind has that name, so one of the two pages would be lost.

    Mend: give the file another name.
    """
    if path.rpartition("/")[2].partition(".")[0] == "index":
        yield Problem(Place(path), "An item cannot be called `index`: that is the list's own page.", "Rename the file.")


@rule("FILE004")
def broken_release(path: str, line: int, reason: str) -> Iterator[Problem]:
    """A line of the list of releases cannot be read.

    Why: the list says which printed sheets are still current. A sheet whose line is lost is no longer known.

    Mend: the file `releases.csv` is written by `caseguide release` alone. Put it back as it was before the mistake,
    then run the command. If git left marks of a merge in it, keep the lines of both sides and take out the marks.
    """
    hint = "Take out what does not belong there; keep all other lines. `caseguide release` adds what is missing."
    yield Problem(Place(path, line), f"This line is no release: {reason}.", hint)
