"""The pages' modules fit the types that their comments promise."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TYPESCRIPT = "typescript@7.0.2"


def npx() -> list[str]:
    """How npx is started: beside node, where a package of Python brought it; otherwise the machine's own."""
    node, program = shutil.which("node"), shutil.which("npx")
    beside = Path(node or "").resolve().parents[1] / "lib/node_modules/npm/bin/npx-cli.js" if node else None
    if node and beside and beside.is_file():
        return [node, str(beside)]
    return [program] if program else []


@pytest.mark.skipif(not npx(), reason="There is no npx here: install Node.js 20 or newer to check the scripts' types.")
def test_the_types_fit() -> None:
    done = subprocess.run(
        [*npx(), "--yes", "--package", TYPESCRIPT, "tsc", "--project", str(ROOT / "tsconfig.json")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
