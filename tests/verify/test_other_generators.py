"""The pages that we make are plain Markdown: other generators build the same pages from the same folder."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = {"properdocs": ["build"], "zensical": ["build", "--clean"]}


def html_pages(site: Path) -> set[str]:
    """The pages of a site, but for the one for wrong addresses."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html"}


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of all that a generator needs, and no site yet."""
    for name in ("docs", "theme"):
        shutil.copytree(made / "build" / name, tmp_path / "build" / name)
    shutil.copy(made / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("generator", COMMANDS)
def test_another_generator_builds_the_same_pages(generator: str, folder: Path, site: Path) -> None:
    if not importlib.util.find_spec(generator):
        pytest.skip(f"This check needs the Python package {generator}: `make verify` installs it.")
    done = subprocess.run(
        [sys.executable, "-m", generator, *COMMANDS[generator]],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    theirs, ours = html_pages(folder / "site"), html_pages(site)
    assert (sorted(ours - theirs), sorted(theirs - ours)) == ([], [])
