"""Libraries for the tests: a copy of this repository's own, and small ones by `caseguide init`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CASEGUIDE = str(Path(sys.executable).with_name("caseguide"))


def caseguide(*words: str, within: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a library's folder, as people do."""
    return subprocess.run(
        [CASEGUIDE, *words], cwd=within, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False
    )


def must(done: subprocess.CompletedProcess[str]) -> str:
    """What the command said; it must have done its work."""
    if done.returncode:
        raise RuntimeError(f"{' '.join(done.args[1:])}: {done.stdout}{done.stderr}")
    return done.stdout


def copy_of_ours(folder: Path) -> Path:
    """This repository's library, in a folder of its own: a test never writes where editors work."""
    for name in ("content", "docs", "templates"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "releases.csv"):
        shutil.copy(ROOT / name, folder)
    return folder


def small_library(folder: Path) -> Path:
    """A new library, small and complete."""
    must(caseguide("init", str(folder), "--name", "Small library", within=folder.parent))
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Change a text in a file, once; it must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
