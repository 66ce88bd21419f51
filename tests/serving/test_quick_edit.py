"""Of the words of one item its own page is shown before anything else is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide import serving
from caseguide.library import Folder
from caseguide.serving import Follower
from tests.serving.running import free_port
from tests.site.libraries import edit

ROLE = "content/roles/caseworker.yml"


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


def test_one_items_own_page_comes_first_and_all_that_follows_from_it_after(
    library: Path, looks: list[Path], follower: Follower
) -> None:
    assert len(looks) == 1
    edit(library / ROLE, "title: Caseworker", "title: Caseworker in the field")
    follower.follow()
    assert len(looks) == 1
    assert "Caseworker in the field" in shown(follower, "roles/caseworker")
    assert "Caseworker in the field" not in shown(follower, "roles")
    assert follower.again.read_text(encoding="utf-8"), "nothing would bring about the rest"
    follower.follow()
    assert len(looks) == 2
    assert "Caseworker in the field" in shown(follower, "roles")


def test_two_items_at_once_a_new_one_and_a_wrong_one_are_looked_at_with_all_else(
    library: Path, looks: list[Path], follower: Follower
) -> None:
    edit(library / ROLE, "title: Caseworker", "title: Caseworker in the field")
    edit(library / "content/resources/public-library.yml", "title: ", "title: The ")
    follower.follow()
    assert len(looks) == 2
    new = library / "content/resources/second-library.yml"
    new.write_bytes((library / "content/resources/public-library.yml").read_bytes())
    follower.follow()
    assert len(looks) == 3
    edit(library / ROLE, "status: ", "state: ")
    follower.follow()
    assert len(looks) == 4
    assert follower.server.instead
