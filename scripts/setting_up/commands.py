"""The words after `make`: what each needs, and what it runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.setting_up import chromium, node
from scripts.setting_up.environment import Environment, ensure
from scripts.setting_up.machine import Stop, say

Words = tuple[str, ...]
BUILT = ("build", "site", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", "caseguide.egg-info")


@dataclass(frozen=True)
class Command:
    """One word after `make`: its steps in order, the packages they need, and whether they need a browser or Node.js."""

    steps: tuple[Words, ...]
    packages: str = "test"
    browser: bool = False
    node: bool = False


STYLE: Words = ("ruff", "check", ".")
TYPES: Words = ("mypy",)

COMMANDS = {
    "site": Command((("caseguide", "build"),), packages="site"),
    "serve": Command((("caseguide", "serve"),), packages="site"),
    "check": Command((("caseguide", "check"),), packages="site"),
    "test": Command((STYLE, TYPES, ("pytest", "-n", "2")), browser=True, node=True),
    "lint": Command((STYLE, TYPES)),
    "bench": Command((("benchmarks",),), packages="bench", browser=True),
    "verify": Command((("pytest", "tests/verify"),), packages="verify", browser=True, node=True),
    "torture": Command((("pytest", "-n", "2", "tests/torture"),), browser=True, node=True),
}


def main(words: Sequence[str], root: str) -> int:
    """Run one command; whatever stops it is one sentence and an exit code."""
    name, *more = words or ["help"]
    try:
        return _run(name, more, Path(root))
    except Stop as sentence:
        say(str(sentence))
        return 1
    except KeyboardInterrupt:
        return 130


def _run(name: str, more: Sequence[str], root: Path) -> int:
    if name in {"help", "-h", "--help"}:
        print(help_text((root / "Makefile").read_text(encoding="utf-8")))
        return 0
    if name == "clean":
        return clean(root)
    if name not in COMMANDS:
        say(f"There is no command `{name}`; there are {', '.join([*COMMANDS, 'clean', 'help'])}.")
        return 2
    return run_command(COMMANDS[name], more, Environment(root))


def run_command(command: Command, more: Sequence[str], env: Environment) -> int:
    """Set up, then run every step, so that one run shows all that is wrong; the first failure is the code."""
    ensure(env, command.packages)
    surroundings = {**os.environ, **(chromium.ensure() if command.browser else {})}
    surroundings |= node.ensure(env) if command.node else {}
    *earlier, last = command.steps
    codes = [run_step(env, step, surroundings) for step in [*earlier, (*last, *more)]]
    failed = [step[0] for step, code in zip(command.steps, codes, strict=True) if code]
    if failed and len(codes) > 1:
        say(f"not clean: {', '.join(failed)} (see above).")
    return next((code for code in codes if code), 0)


def run_step(env: Environment, step: Words, surroundings: Mapping[str, str]) -> int:
    """Run a step's program of the environment, in the repository's folder."""
    return subprocess.run(program(env, step), cwd=env.root, env=dict(surroundings), check=False).returncode


def program(env: Environment, step: Words) -> list[str]:
    """A step's words as they are started: `caseguide` by its own door, everything else as a module."""
    name, *more = step
    if name == "caseguide":
        return [str(env.program(name)), *more]
    return [str(env.python), "-m", name, *more]


def clean(root: Path) -> int:
    """Remove what was built, and the tools' caches; the environment stays."""
    for name in BUILT:
        shutil.rmtree(root / name, ignore_errors=True)
    say("removed what was built; the environment stays in .venv (remove that folder to set up anew).")
    return 0


def help_text(makefile: str) -> str:
    """The commands with what they do, read from the Makefile's own comments."""
    lines = re.findall(r"^([a-z]+): *## (.+)$", makefile, re.MULTILINE)
    words = [f"  {name:9} {text}" for name, text in lines]
    ways = "make WORD" if shutil.which("make") else f"{Path(sys.executable).name} scripts/bootstrap.py WORD"
    return "\n".join([f"{ways}, where WORD is one of:", *words])
