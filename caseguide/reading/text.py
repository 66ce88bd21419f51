"""A file's text as the editor sees it: decoded, without a byte order mark, every line ending the same."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from caseguide.findings import Finding, Place
from caseguide.rules import yaml_encoding, yaml_files

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file, or of the front matter at its top; it starts on the file's `first_line`."""

    path: str
    text: str
    first_line: int = 1

    def place(self, line: int = 0, column: int = 0) -> Place:
        """The place in the file of a line and a column of this text, both counted from 0."""
        return Place(self.path, line + self.first_line, column + 1)

    def nearest_place(self, line: int, column: int) -> Place:
        """The same, but at the end of the text when it would be below the last line."""
        last, length = _last_line(self.text)
        return self.place(line, column) if line <= last else self.place(last, length)


@lru_cache(maxsize=8)  # asked for at every finding, and a file may have thousands
def _last_line(text: str) -> tuple[int, int]:
    """The number of the last line, counted from 0, and its length."""
    return text.count("\n"), len(text) - text.rfind("\n") - 1


def read_text(root: Path, path: str) -> tuple[FileText | None, list[Finding]]:
    """The text of the file `path` below `root`, or what keeps it from being read."""
    raw, findings = _bytes(root / path, path)
    if raw is None:
        return None, findings
    findings = [*yaml_encoding.not_utf8(path, raw)]
    if findings:
        return None, findings
    text = FileText(path, _same_line_endings(raw.removeprefix(BYTE_ORDER_MARK).decode()))
    hidden = [*yaml_encoding.hidden_character(text)]
    findings = [*yaml_encoding.byte_order_mark(path, raw), *yaml_encoding.line_endings(path, raw), *hidden]
    return None if hidden else text, findings


def _bytes(file: Path, path: str) -> tuple[bytes | None, list[Finding]]:
    # The size is looked at first: a huge file is never read, and reading from a pipe would wait for ever.
    try:
        seen = file.stat()
        if not stat.S_ISREG(seen.st_mode):
            return None, [*yaml_files.not_opened(path, "it is not a file that holds text")]
        findings = [*yaml_files.too_large(path, seen.st_size)]
        return (None, findings) if findings else (file.read_bytes(), [])
    except OSError as error:
        return None, [*yaml_files.not_opened(path, error)]


def _same_line_endings(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
