"""The house keeps its promises: pinned packages, the commands of make, the licences."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PROMISED = ["site", "test", "serve", "check", "bench", "verify", "torture", "lint", "clean", "help"]


def wanted() -> list[Requirement]:
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    lines = [*project["dependencies"], *(line for extra in extras for line in extra)]
    return [Requirement(line) for line in lines]


def pins() -> dict[str, str]:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_every_package_that_we_ask_for_has_an_exact_version_that_fits(requirement: Requirement) -> None:
    version = pins().get(canonicalize_name(requirement.name))
    assert version, f"constraints.txt does not hold {requirement.name}"
    assert requirement.specifier.contains(version)


def test_constraints_hold_exact_versions_and_no_addresses() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "caseguide" not in pins()
    for name, version in pins().items():
        assert re.fullmatch(r"[a-z0-9.-]+", name), name
        assert re.fullmatch(r"[0-9][0-9a-z.]*", version), f"{name} has no exact version"


def test_the_command_caseguide_is_the_door_in_scripts() -> None:
    assert PROJECT["project"]["scripts"] == {"caseguide": "scripts.cli:main"}


def test_every_package_of_ours_is_installed_with_its_templates() -> None:
    found = PROJECT["tool"]["setuptools"]
    assert found["packages"]["find"]["include"] == ["schemas*", "caseguide*", "scripts*"]
    assert {"templates/**/*", "assets/**/*"} <= set(found["package-data"]["caseguide"])
    for folder in ("schemas", "caseguide", "scripts"):
        without = {
            path.parent
            for path in (ROOT / folder).rglob("*.py")
            if "templates" not in path.parts and not (path.parent / "__init__.py").exists()
        }
        assert not without, "these folders would not be installed: they lack an __init__.py"


@pytest.mark.parametrize("word", PROMISED)
def test_every_promised_word_of_make_calls_the_bootstrap(word: str) -> None:
    recipe = re.search(rf"^{word}:.*\n\t@\$\(BOOTSTRAP\) {word}\b", MAKEFILE, re.MULTILINE)
    assert recipe, f"`make {word}` does not call scripts/bootstrap.py {word}"


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")
@pytest.mark.parametrize("words", [[], ["help"]], ids=["make", "make help"])
def test_make_alone_lists_every_promised_word_with_what_it_does(words: list[str]) -> None:
    done = subprocess.run(
        ["make", *words, f"PYTHON={sys.executable}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(re.findall(r"^  ([a-z]+) +[A-Z]", done.stdout, re.MULTILINE)) == set(PROMISED)


def test_continuous_integration_runs_make_test() -> None:
    script = ROOT / ".ci/run"
    assert "\nmake test" in script.read_text(encoding="utf-8")
    assert os.name == "nt" or os.access(script, os.X_OK), "run: chmod +x .ci/run"


def test_both_licences_are_there() -> None:
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    content = (ROOT / "LICENSE-content").read_text(encoding="utf-8")
    assert content.startswith("Attribution 4.0 International\n")
    assert "Section 8 -- Interpretation." in content
