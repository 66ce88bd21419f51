"""Libraries to start items in, and a way to type commands there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scripts.cli import main

ROOT = Path(__file__).parents[2]
FOLDER_KINDS = {
    "vocabulary": "vocabulary",
    "competency": "competencies",
    "guide": "guides",
    "detailed-guide": "techniques",
    "role": "roles",
    "workflow": "workflows",
    "journey": "journeys",
    "checklist": "checklists",
    "form": "forms",
    "resource": "resources",
    "pack": "packs",
}

Typed = Callable[..., Result]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Types `caseguide` and some words in a folder."""

    def type_words(folder: Path, *words: str) -> Result:
        monkeypatch.chdir(folder)
        result = CliRunner().invoke(main, list(words))
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return type_words


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as `caseguide init` makes it, for copies."""
    folder = tmp_path_factory.mktemp("made") / "lib"
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    return folder


@pytest.fixture
def fresh(tmp_path: Path, made_once: Path) -> Path:
    """A library as `caseguide init` makes it."""
    return shutil.copytree(made_once, tmp_path / "lib")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of this repository's content."""
    shutil.copytree(ROOT / "content", tmp_path / "real" / "content")
    return tmp_path / "real"


def texts(folder: Path) -> dict[str, bytes]:
    """Everything that a folder holds, to see that nothing has changed."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(name="texts")
def texts_of() -> Callable[[Path], dict[str, bytes]]:
    return texts
