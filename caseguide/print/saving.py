"""Writing what was printed: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def save_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever finds half of it, whatever stops the writing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_bytes(content)
        os.replace(half, path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
