"""The pages' modules fit the types that their comments promise."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TYPESCRIPT = "typescript@7.0.2"
NPX = shutil.which("npx")


@pytest.mark.skipif(
    NPX is None, reason="There is no npx here: install Node.js 20 or newer to check the scripts' types."
)
def test_the_types_fit() -> None:
    assert NPX is not None
    done = subprocess.run(
        [NPX, "--yes", "--package", TYPESCRIPT, "tsc", "--project", str(ROOT / "tsconfig.json")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
