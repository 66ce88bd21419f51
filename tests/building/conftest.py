"""A small library whose site stands: built once a run, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scripts.cli import main
from tests.site.libraries import caseguide, must, small_library
from tests.site.once import once, shared_folder

Build = Callable[..., Result]


def _build(folder: Path) -> None:
    must(caseguide("build", within=small_library(folder / "library")))


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(shared_folder(tmp_path_factory) / "small", _build) / "library"


@pytest.fixture
def library(built_once: Path, tmp_path: Path) -> Path:
    """A library whose site stands, to spoil."""
    return shutil.copytree(built_once, tmp_path / "library")


@pytest.fixture
def build(library: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Run `caseguide build` in the library."""
    monkeypatch.chdir(library)

    def build(*words: str) -> Result:
        return CliRunner().invoke(main, ["build", *words])

    return build
