"""Reading files: bytes in, data with places and findings out. Nothing in a file makes this raise."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from caseguide.findings import Finding, Place
from caseguide.reading import front_matter, places
from caseguide.reading.text import FileText, read_text
from caseguide.reading.yaml_loader import load

__all__ = ["FileText", "SourceFile", "read_markdown", "read_text", "read_yaml"]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read: its data, and for a Markdown file the text below the front matter."""

    path: str
    data: dict[str, Any]
    yaml: FileText
    body: str = ""
    body_line: int = 1

    def place(self, loc: tuple[str | int, ...] = (), on: Literal["key", "value"] = "value") -> Place:
        """Where the value to which `loc` leads stands, or its name with `on="key"`.

        Parts of `loc` that lead nowhere are passed over; a missing last part gives what lacks it.
        """
        return places.find(self.yaml, loc, on == "key")


def read_yaml(root: Path, path: str) -> tuple[SourceFile | None, list[Finding]]:
    """Read a YAML file. There may be findings and a file both: then the file can still be checked further."""
    text, findings = read_text(root, path)
    if text is None:
        return None, findings
    data, more = load(text)
    return (None if data is None else SourceFile(path, data, text)), findings + more


def read_markdown(root: Path, path: str) -> tuple[SourceFile | None, list[Finding]]:
    """Read a Markdown file with front matter, as `read_yaml` does for YAML."""
    text, findings = read_text(root, path)
    if text is None:
        return None, findings
    halves, more = front_matter.split(text)
    if halves is None:
        return None, findings + more
    data, more = load(halves.yaml)
    file = None if data is None else SourceFile(path, data, halves.yaml, halves.body, halves.body_line)
    return file, findings + more
