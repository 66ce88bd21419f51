"""The Python environment in `.venv`: made when missing, filled again when the pinned packages changed."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.setting_up.machine import Stop, answers, apt_get, install_from_system, run_quietly, say

# Extras by what they are for; each set holds the ones before it.
SETS = {"site": "", "test": "[test]", "bench": "[test,bench]", "verify": "[test,bench,verify]"}
READ = ("pyproject.toml", "constraints.txt")


@dataclass(frozen=True)
class Environment:
    """`.venv` in the repository's folder."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """Says what the last complete install was made from; a half-done install leaves none."""
        return self.folder / "caseguide.stamp"

    @property
    def python(self) -> Path:
        return self.program("python")

    def program(self, name: str) -> Path:
        """Where a command of the environment stands."""
        return self.folder / "Scripts" / f"{name}.exe" if os.name == "nt" else self.folder / "bin" / name


def fingerprint(root: Path, version: tuple[int, ...] = sys.version_info[:2]) -> str:
    """Changes whenever the packages must be installed again: other pins, another Python, a moved folder."""
    parts = [str(root.resolve()).encode(), repr(version).encode()]
    parts += [(root / name).read_bytes() for name in READ]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def is_ready(env: Environment, packages: str) -> bool:
    """Whether the last complete install holds this set of packages."""
    if not (env.stamp.is_file() and env.python.exists()):
        return False
    mark, _, installed = env.stamp.read_text(encoding="utf-8").strip().partition(" ")
    order = list(SETS)
    return mark == fingerprint(env.root) and installed in order and order.index(installed) >= order.index(packages)


def ensure(env: Environment, packages: str) -> None:
    """Make the environment ready for a command that needs this set of packages."""
    if is_ready(env, packages):
        return
    env.stamp.unlink(missing_ok=True)
    if not answers([str(env.python), "-m", "pip", "--version"]):
        make(env)
    install(env, packages)
    env.stamp.write_text(f"{fingerprint(env.root)} {packages}\n", encoding="utf-8")


def make(env: Environment) -> None:
    """Make `.venv`, in place of a broken one."""
    ensure_venv_module()
    say("making a Python environment in .venv")
    run_quietly(
        [sys.executable, "-m", "venv", "--clear", str(env.folder)],
        "Python could not make the environment in .venv: see the lines above, remove the folder .venv and try again.",
    )


def ensure_venv_module() -> None:
    """Debian and Ubuntu keep the module that makes environments in a package of its own."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    if not apt_get():
        raise Stop(venv_sentence(has_apt=shutil.which("apt-get") is not None))
    package = venv_package()
    install_from_system(package, f"The package {package} could not be installed: see the lines above.")
    importlib.invalidate_caches()


def venv_package(version: tuple[int, ...] = sys.version_info[:2]) -> str:
    """Debian's package for this very Python; the one without a number belongs to the system's own."""
    return f"python{version[0]}.{version[1]}-venv"


def venv_sentence(has_apt: bool) -> str:
    """What to do where we may not install the package ourselves."""
    if has_apt:
        how = f"install the package {venv_package()}, with `sudo apt-get install {venv_package()}`,"
    else:
        how = "install your system's package for the modules venv and ensurepip, often called python3-venv,"
    return f"This Python cannot make an environment: {how} and try again."


def install(env: Environment, packages: str) -> None:
    """Install Caseguide in place, with the exact versions of constraints.txt and nothing else."""
    say("installing the Python packages (a minute or two the first time)")
    words = [str(env.python), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar=off"]
    words += ["--constraint", str(env.root / "constraints.txt")]
    run_quietly(
        [*words, "--editable", f"{env.root}{SETS[packages]}"],
        "The Python packages could not be installed: see above; check the connection and try again.",
    )
