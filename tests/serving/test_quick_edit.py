"""Of the words of one item its own page is shown before anything else is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from caseguide import serving
from caseguide.library import Folder
from caseguide.serving import Follower
from tests.serving.running import free_port
from tests.site.libraries import edit

ROLE, LIBRARY = "content/roles/caseworker.yml", "content/resources/public-library.yml"


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Each time that the whole library was looked at."""
    looked: list[Path] = []
    check = serving.check

    def noted(root: Path, *more: object) -> object:
        looked.append(root)
        return check(root, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(serving, "check", noted)
    return looked


@pytest.fixture
def follower(library: Path) -> Follower:
    """Somebody who edits has the site before them."""
    follower = Follower(Folder(library), "127.0.0.1", free_port(), lambda said: None)
    follower.again.parent.mkdir(exist_ok=True)
    follower.follow()
    return follower


def shown(follower: Follower, path: str) -> str:
    return (follower.shown / path / "index.html").read_text(encoding="utf-8")


def heading(follower: Follower, path: str) -> str:
    return shown(follower, path).partition("<h1")[2].partition("</h1>")[0]


def test_one_items_own_page_comes_first_and_all_that_follows_from_it_after(
    library: Path, looks: list[Path], follower: Follower
) -> None:
    assert len(looks) == 1
    edit(library / ROLE, "title: Caseworker", "title: Caseworker in the field")
    follower.follow()
    assert len(looks) == 1
    assert "Caseworker in the field" in shown(follower, "roles/caseworker")
    assert "Caseworker in the field" not in shown(follower, "roles")
    at_once = shown(follower, "roles/caseworker")
    assert follower.again.read_text(encoding="utf-8"), "nothing would bring about the rest"
    follower.follow()
    assert len(looks) == 2
    assert "Caseworker in the field" in shown(follower, "roles")
    anew = Follower(follower.folder, "127.0.0.1", free_port(), lambda said: None)
    anew.follow()
    assert at_once == shown(anew, "roles/caseworker")


def test_a_page_written_by_hand_is_shown_at_once_too(library: Path, looks: list[Path], follower: Follower) -> None:
    page = library / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\nA new line.\n", encoding="utf-8")
    follower.follow()
    assert len(looks) == 1
    assert "A new line." in shown(follower, "")


def test_an_edit_meanwhile_shows_before_all_that_follows_from_the_one_before(
    library: Path, looks: list[Path], follower: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(library / ROLE, "title: Caseworker", "title: Caseworker in the field")
    follower.follow()
    make = serving.make

    def make_while_somebody_edits(*given: Any) -> Any:
        monkeypatch.setattr(serving, "make", make)
        edit(library / LIBRARY, "title: ", "title: The ")
        follower.next_look = 0
        return make(*given)

    monkeypatch.setattr(serving, "make", make_while_somebody_edits)
    follower.follow()
    assert "Caseworker in the field" not in shown(follower, "roles")
    assert len(looks) == 2
    follower.follow()
    assert "The " in heading(follower, "resources/public-library")
    assert len(looks) == 2
    follower.follow()
    assert "Caseworker in the field" in shown(follower, "roles")
    assert len(looks) == 3


def test_two_items_at_once_a_new_one_and_a_wrong_one_are_looked_at_with_all_else(
    library: Path, looks: list[Path], follower: Follower
) -> None:
    edit(library / ROLE, "title: Caseworker", "title: Caseworker in the field")
    edit(library / LIBRARY, "title: ", "title: The ")
    follower.follow()
    assert len(looks) == 2
    new = library / "content/resources/second-library.yml"
    new.write_bytes((library / LIBRARY).read_bytes())
    follower.follow()
    assert len(looks) == 3
    edit(library / ROLE, "status: ", "state: ")
    follower.follow()
    assert len(looks) == 4
    assert follower.server.instead
