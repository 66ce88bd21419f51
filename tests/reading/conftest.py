"""A file is written, read through the door that the library uses, and what comes out is looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from caseguide.findings import Finding
from caseguide.reading import SourceFile, read_markdown, read_yaml

Result = tuple[SourceFile | None, list[Finding]]
Read = Callable[[str | bytes], Result]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a text or bytes as `content/item.yml`."""
    return _reader(tmp_path, "content/item.yml", read_yaml)


@pytest.fixture
def read_md(tmp_path: Path) -> Read:
    """Read a text or bytes as `content/item.md`."""
    return _reader(tmp_path, "content/item.md", read_markdown)


def _reader(root: Path, path: str, reader: Callable[[Path, str], Result]) -> Read:
    (root / "content").mkdir()

    def read(content: str | bytes) -> Result:
        (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
        return reader(root, path)

    return read
