"""Tools that are not Python's: Java, and packages of npm. Each is asked for where it is used."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.libraries import ROOT

KEPT = ROOT / "build" / "verify"
"""Packages of npm are kept here between runs; `make clean` removes them."""


def program(name: str, how: str) -> str:
    """Where a program of this machine stands."""
    found = shutil.which(name)
    if not found:
        pytest.skip(f"This check needs {name}, and there is none here: {how}.")
    return found


def java() -> str:
    return program("java", "on Debian and Ubuntu, `sudo apt-get install default-jre-headless`")


def node() -> str:
    return program("node", "on Debian and Ubuntu, `sudo apt-get install nodejs npm`")


def npm_package(name: str, version: str) -> Path:
    """The folder of a package of npm, installed with what it needs."""
    npm = program("npm", "on Debian and Ubuntu, `sudo apt-get install nodejs npm`")
    folder = KEPT / f"{name}-{version}"
    package = folder / "node_modules" / name
    if not (folder / "installed").exists():
        folder.mkdir(parents=True, exist_ok=True)
        words = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(
            [npm, *words, "--prefix", str(folder), f"{name}@{version}"], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"npm could not install {name} {version}: {done.stderr.strip().splitlines()[-1:]}")
        (folder / "installed").touch()
    return package
