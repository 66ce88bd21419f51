"""The whole way of another agency: install the engine, make a library elsewhere, check it and build its site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.starting.conftest import ROOT

PROJECT = ("pyproject.toml", "README.md", "LICENSE", "LICENSE-content")
OWN_PAGE = """\
---
title: {{ planned.title | tojson }}
---

# {{ planned.title }}

Our own page says: the {{ team(planned.owner).name }} is writing this.
"""


def run(folder: Path, *words: str | Path) -> str:
    """Run a program outside the repository, as one who has only installed it; gives what it said."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env={**surroundings, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment in which the engine is installed from its wheel, with nothing in place.

    What the engine needs comes from the environment that runs the tests, so that no network is asked.
    """
    source, home = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("env")
    for package in ("schemas", "caseguide", "scripts"):
        shutil.copytree(ROOT / package, source / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in PROJECT:
        shutil.copy(ROOT / name, source / name)
    venv.create(home, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(home), "platbase": str(home)})
    shared = sorted({sysconfig.get_paths()[name] for name in ("purelib", "platlib")})
    Path(paths["purelib"], "shared.pth").write_text("\n".join(shared) + "\n", encoding="utf-8")
    folder = Path(paths["scripts"])
    python = folder / Path(sys.executable).name
    install = ("-m", "pip", "install", "--quiet", "--isolated", "--disable-pip-version-check", "--no-index")
    run(source, python, *install, "--no-deps", "--no-build-isolation", "--ignore-installed", source)
    return folder


def test_the_installed_engine_makes_checks_and_builds_a_library_elsewhere(programs: Path, tmp_path: Path) -> None:
    caseguide = programs / "caseguide"
    library = tmp_path / "lib"
    assert "52 files written to lib." in run(tmp_path, caseguide, "init", "lib", "--name", "Our library")
    assert run(library, caseguide, "check", "--strict") == "24 files read: nothing to mend.\n"
    own = library / "templates/pages/planned-item.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text(OWN_PAGE, encoding="utf-8")
    assert "built into site/" in run(library, caseguide, "build", "--strict")
    home = (library / "site/index.html").read_text(encoding="utf-8")
    planned = (library / "site/forms/closing-talk/index.html").read_text(encoding="utf-8")
    assert "Our library" in home
    assert "Our own page says: the Practice team is writing this." in planned
    assert (library / "site/guides/supportive-conversations/index.html").is_file()


def test_the_installed_engine_is_not_the_repository(programs: Path, tmp_path: Path) -> None:
    python = programs / Path(sys.executable).name
    where = run(tmp_path, python, "-c", "import caseguide, schemas, scripts; print(caseguide.__file__)")
    assert Path(where.strip()).is_relative_to(programs.parent)
