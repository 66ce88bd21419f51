"""What happens to files as a whole: renamed, moved, copied, removed, replaced by something that is no file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.fights_back.library_copy import LibraryCopy

Change = Callable[[Random, LibraryCopy, str], None]

ODD_NAMES = (
    *("Mentoring.yml", "mentoring.yaml", "mentoring.YML", "mentoring", "mentoring.yml.txt", "mentoring copy.yml"),
    *("män.yml", ".yml", "-.yml", "a--b.yml", "1.yml", "a.b.yml", "😀.yml", "a'b.yml", "con.yml", "x" * 200 + ".yml"),
    *("a\nb.yml", "library.yml", "guide.docx", "\udcff.yml", " .yml", "~$x.yml", "#x#", "index.yml", "photo.png"),
    *("planned.yml", "a" * 90 + ".yml", "README.md", "x.md"),
)
FOLDERS = (
    *("", "guides", "techniques", "forms", "vocabulary", "competencies", "roles", "packs", "new", "guides/old"),
    *("Guides", ".git", "library.yml.d"),
)


def renamed(draw: Random, copy: LibraryCopy, path: str) -> None:
    """The file has another name."""
    moved_to(copy, path, f"{path.rpartition('/')[0]}/{draw.choice(ODD_NAMES)}")


def moved(draw: Random, copy: LibraryCopy, path: str) -> None:
    """The file stands in another folder."""
    name = path.rpartition("/")[2]
    moved_to(copy, path, "/".join(filter(None, ("content", draw.choice(FOLDERS), name))))


def moved_to(copy: LibraryCopy, path: str, target: str) -> None:
    """Move a file, over another one if there is one."""
    raw = copy.read(path)
    copy.remove(path)
    copy.write(target, raw)


def copied(draw: Random, copy: LibraryCopy, path: str) -> None:
    """The file stands there a second time, or several times."""
    folder, _, name = path.rpartition("/")
    for number in range(draw.choice((1, 1, 2, 20))):
        copy.write(f"{folder}/copy-{number}-{name}", copy.read(path))


def removed(draw: Random, copy: LibraryCopy, path: str) -> None:
    """The file is gone."""
    copy.remove(path)


def exchanged(draw: Random, copy: LibraryCopy, path: str) -> None:
    """The file holds what another one held."""
    copy.write(path, copy.read(draw.choice(copy.paths)))


def no_file(draw: Random, copy: LibraryCopy, path: str) -> None:
    """Under the file's name stands a folder, a link or a pipe."""
    place = copy.root / path
    copy.remove(path)
    what = draw.choice(("folder", "nowhere", "itself", "above", "other", "pipe"))
    if what == "folder":
        place.mkdir()
    elif what == "pipe" and hasattr(os, "mkfifo"):
        os.mkfifo(place)
    else:
        targets = {"itself": Path(place.name), "above": Path(".."), "other": copy.root / draw.choice(copy.paths)}
        place.symlink_to(targets.get(what, Path("gone.yml")))


CHANGES: tuple[Change, ...] = (renamed, renamed, moved, moved, copied, removed, exchanged, no_file)
