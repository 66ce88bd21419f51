"""A repository's folder to set up in, without setting up anything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.setting_up import environment
from scripts.setting_up.environment import Environment

ROOT = Path(__file__).parents[2]


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    """A repository's folder with the two files that decide what is installed, and no environment yet."""
    for name in environment.READ:
        shutil.copy(ROOT / name, tmp_path / name)
    return Environment(tmp_path)
