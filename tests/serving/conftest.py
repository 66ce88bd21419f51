"""A small library that is being served while it is edited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving.running import Serving
from tests.site.libraries import small_library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return small_library(tmp_path / "library")


@pytest.fixture
def serving(library: Path) -> Iterator[Serving]:
    """`caseguide serve`, with its first build done."""
    serving = Serving(library)
    try:
        serving.until(lambda page: "Small library" in page)
        yield serving
    finally:
        serving.end()
