"""Rules about the way a file stores its letters: encoding, line endings, characters that cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from caseguide.findings import Place, Severity
from caseguide.rules import Problem, rule

if TYPE_CHECKING:
    from caseguide.reading.text import FileText

# What nobody types on purpose: control characters, and those that break a line or mark a file's start.
HIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
HIDDEN_NAMES = {
    "\0": "an empty (NUL) character",
    "\x0b": "a line break of a word processor",
    "\x0c": "a page break",
    "\x1b": "a colour code of a terminal",
    "\u2028": "a line break of a word processor",
    "\u2029": "a paragraph break of a word processor",
    "\ufeff": "a byte order mark, left over from joining two files,",
}
SAVE_AS_UTF8 = (
    "Save the file again as UTF-8. In Notepad: File, Save as, Encoding: UTF-8. In Visual Studio Code: choose "
    "the encoding in the bar at the bottom, then “Save with Encoding”, UTF-8. Then look at every odd letter."
)


@rule("YAML005")
def not_utf8(path: str, raw: bytes) -> Iterator[Problem]:
    """The file is not saved as UTF-8.

    Why: A file holds numbers, and the encoding says which number is which letter. With the wrong one, `é` or
    a curly quote turns into signs such as `Ã©` on every page.

    Mend: Save the file again with the encoding UTF-8. In Notepad: File, Save as, Encoding: UTF-8. In Visual
    Studio Code: choose the encoding in the bar at the bottom, then “Save with Encoding”, UTF-8. Old programs
    save as Windows-1252, which Windows calls “ANSI”, or as UTF-16, which Windows calls “Unicode”.
    """
    wide = _wide_encoding(raw)
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        where, bad = _place_of_byte(path, raw, error.start), raw[error.start : error.start + 1]
    else:
        if not wide:
            return
    if wide:
        yield Problem(Place(path), f"This file is saved as {wide}, not as UTF-8.", SAVE_AS_UTF8)
    elif name := _not_text(raw):
        hint = "Make a new file with `caseguide new` and copy the text into it."
        yield Problem(Place(path), f"This is not a text file: inside, it is {name}.", hint)
    else:
        yield Problem(where, _old_encoding(bad), SAVE_AS_UTF8)


def _wide_encoding(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "UTF-32"
    begins = raw[:64]
    zeros = max(begins[0::2].count(0), begins[1::2].count(0))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(begins) > 3 and zeros > len(begins) // 3):
        return "UTF-16 (which Windows calls “Unicode”)"
    return ""


def _not_text(raw: bytes) -> str:
    kinds = {
        b"PK\x03\x04": "a Word or Excel file, or a zip folder",
        b"%PDF": "a PDF",
        b"\xd0\xcf": "an old Word file",
    }
    for start, name in kinds.items():
        if raw.startswith(start):
            return name
    return "a picture or a file of some other program" if b"\0" in raw else ""


def _old_encoding(bad: bytes) -> str:
    letter = bad.decode("cp1252", "ignore")
    if not letter:
        return "This file is not saved as UTF-8, and it is not clear as what: a letter here cannot be read."
    kind = "Windows-1252 (which Windows calls “ANSI”)"
    return f"This file is saved as {kind}, not as UTF-8: see the `{letter}` here."


def _place_of_byte(path: str, raw: bytes, at: int) -> Place:
    before = re.sub(b"\r\n?", b"\n", raw[:at].removeprefix(b"\xef\xbb\xbf"))
    line_start = before.rfind(b"\n") + 1
    return Place(path, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)


@rule("YAML006", Severity.WARNING)
def byte_order_mark(path: str, raw: bytes) -> Iterator[Problem]:
    """The file begins with an invisible byte order mark.

    Why: Some Windows programs put three invisible bytes in front of a text. Caseguide reads past them, but
    other tools show them as `ï»¿` or fail, and every comparison of two versions shows a change that nobody
    made.

    Mend: Save the file as “UTF-8”, not as “UTF-8 with BOM”.
    """
    if raw.startswith(b"\xef\xbb\xbf"):
        message = "This file begins with an invisible mark (a byte order mark, BOM); it was read without it."
        yield Problem(Place(path), message, "Save the file as “UTF-8”, not as “UTF-8 with BOM”.")


@rule("YAML007", Severity.WARNING)
def line_endings(path: str, raw: bytes) -> Iterator[Problem]:
    """The lines of the file end the Windows way.

    Why: Windows ends a line with two characters (CRLF), everything else with one (LF). Caseguide reads both,
    but a mixture makes whole files look changed when one word was.

    Mend: In Visual Studio Code: choose “CRLF” in the bar at the bottom, then “LF”, and save. If every file of
    yours is like this, your copy of git changes the endings: a file `.gitattributes` with this line stops it.

        * text=auto eol=lf
    """
    at = raw.find(b"\r")
    if at >= 0:
        kind = "the Windows way (CRLF)" if raw[at : at + 2] == b"\r\n" else "in a very old way (CR)"
        message = f"Lines of this file end {kind}; they were read as ordinary line ends (LF)."
        yield Problem(_place_of_byte(path, raw, at), message, "Set the line ending to LF in your editor, and save.")


@rule("YAML008")
def hidden_character(text: FileText) -> Iterator[Problem]:
    """A character that cannot be seen stands in the text.

    Why: Copying from Word, a PDF or a web page can bring characters along that no one sees. They break lines
    in two, spoil the search, and print as boxes.

    Mend: Go to the place, delete the space and a letter on both sides of it, and type them again.
    """
    found = HIDDEN.search(text.text)
    if found is None:
        return
    sign, at = found.group(), found.start()
    line, line_start = text.text.count("\n", 0, at), text.text.rfind("\n", 0, at) + 1
    name = HIDDEN_NAMES.get(sign, "a control character")
    hint = "Delete it: remove the letters on both sides of this place too, and type them again."
    where = text.place(line, at - line_start)
    yield Problem(where, f"A hidden character stands here: {name} (U+{ord(sign):04X}).", hint)
