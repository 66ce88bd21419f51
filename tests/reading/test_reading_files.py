"""Whatever the bytes, the name or the size of a file: it is read, or a finding says why not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from caseguide.reading import read_yaml
from caseguide.rules.yaml_text import bad_file_name, wrong_extension


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (
            "title: Größe\n".encode("cp1252"),
            "1:10",
            "Windows-1252 (which Windows calls “ANSI”), not as UTF-8: see the `ö`",
        ),
        ("a: 1\r\n\r\nb: ä “x”".encode("cp1252"), "3:4", "Windows-1252"),
        ("\ufeffa: é\nb: ".encode() + b"\x93x\x94", "2:4", "see the `“` here"),
        (b"a: \x81", "1:4", "it is not clear as what"),
        ("title: x\n".encode("utf-16"), "1:1", "UTF-16"),
        ("title: x\n".encode("utf-16-le"), "1:1", "UTF-16"),
        ("title: x\n".encode("utf-16-be"), "1:1", "UTF-16"),
        ("title: x\n".encode("utf-32"), "1:1", "UTF-32"),
        (b"PK\x03\x04\x14\x00\xff\xfe word/document.xml", "1:1", "a Word or Excel file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "1:1", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "1:1", "a picture"),
    ],
)
def test_a_file_that_is_not_utf8(read: Any, content: bytes, place: str, words: str) -> None:
    file, findings = read(content)
    assert file is None
    assert [(str(f.place), f.code) for f in findings] == [(f"content/item.yml:{place}", "YAML005")]
    assert words in findings[0].message


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"\xef\xbb\xbfa: b\n", ["YAML006"]),
        (b"a: b\r\nc: d\r\n", ["YAML007"]),
        (b"a: b\rc: d\r", ["YAML007"]),
        (b"\xef\xbb\xbfa: b\r\nc: d\n", ["YAML006", "YAML007"]),
        (b"a: b\n", []),
    ],
)
def test_a_mark_at_the_start_and_other_line_ends_are_read_with_a_warning(read: Any, content: bytes, codes: Any) -> None:
    file, findings = read(content)
    assert file.data["a"] == "b"
    assert [(f.code, f.severity) for f in findings] == [(code, "warning") for code in codes]


def test_the_warning_shows_the_first_line_that_ends_the_windows_way(read: Any) -> None:
    assert str(read("a: b\nc: dé\r\ne: f\r\n")[1][0].place) == "content/item.yml:2:6"


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\0", "NUL"),
        ("\x07", "a control character"),
        ("\x1b", "terminal"),
        ("\x85", "control"),
        ("\x9f", "control"),
        ("\u2028", "word processor"),
        ("\ufeff", "byte order mark"),
        ("\uffff", "control"),
        ("\x7f", "control"),
    ],
)
def test_a_hidden_character_is_shown_by_name_and_place(read: Any, sign: str, name: str) -> None:
    file, findings = read(f"a: b\nç: dé{sign}f\n")
    assert file is None
    assert [(str(f.place), f.code) for f in findings] == [("content/item.yml:2:6", "YAML008")]
    assert name in findings[0].message
    assert f"U+{ord(sign):04X}" in findings[0].message


def test_a_hidden_character_below_the_front_matter_is_seen(read_md: Any) -> None:
    findings = read_md("---\ntitle: x\n---\nBody\x0c\n")[1]
    assert [(str(f.place), f.code) for f in findings] == [("content/item.md:4:5", "YAML008")]


def test_what_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "link.yml").symlink_to("removed.yml")
    os.mkfifo(tmp_path / "pipe.yml")
    for name in ("folder.yml", "link.yml", "pipe.yml", "absent.yml", "x" * 300 + ".yml"):
        file, findings = read_yaml(tmp_path, name)
        assert file is None
        assert [(str(f.place), f.code) for f in findings] == [(f"{name}:1:1", "YAML001")]


def test_a_file_above_a_megabyte_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.yml").open("wb") as file:
        file.truncate(10_000_000)
    findings = read_yaml(tmp_path, "large.yml")[1]
    assert [f.message for f in findings] == ["This file has 10.0 MB; a content file has at most 1 MB."]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/guides/a.yaml", "Rename it to `a.yml`"),
        ("content/guides/a.yml.txt", "Rename it to `a.yml`"),
        ("content/guides/a.YML", "Rename it to `a.yml`"),
        ("content/guides/a", "Rename it to `a.yml`"),
        ("content/guides/a.md", "Rename it to `a.yml`"),
        ("content/guides/A copy.md", "Rename it to `a-copy.yml`"),
        ("content/guides/a\nb.md", "Rename it to `a-b.yml`"),
        ("content/guides/!!.md", "Let its name end in `.yml`"),
        ("content/guides/a.docx", "Make a new file with `caseguide new`"),
        ("content/guides/a.png", "Move it out"),
    ],
)
def test_a_wrong_ending_is_a_finding(path: str, hint: str) -> None:
    findings = [*wrong_extension(path, (".yml",))]
    assert [(str(f.place), f.code) for f in findings] == [(f"{path}:1:1", "YAML003")]
    assert findings[0].hint.startswith(hint)


def test_a_right_ending_is_none() -> None:
    assert [
        *wrong_extension("content/guides/a.yml"),
        *wrong_extension("content/techniques/a.md", (".md",)),
    ] == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Coaching Families.yml", "coaching-families.yml"),
        ("größe_2.yml", "grosse-2.yml"),
        ("a--b.yml", "a-b.yml"),
        ("-a.yml", "a.yml"),
        ("a.b.yml", "a-b.yml"),
        ("A.md", "a.md"),
    ],
)
def test_a_name_that_cannot_be_an_id_is_a_finding(name: str, better: str) -> None:
    findings = [*bad_file_name(f"content/guides/{name}")]
    assert [f.code for f in findings] == ["YAML004"]
    assert findings[0].hint == f"Rename it, for example to `{better}`."


def test_a_name_without_any_letter_of_an_id_gets_no_suggestion() -> None:
    assert [f.hint for f in bad_file_name("content/guides/名前.yml")] == ["Give it a name of such letters."]
    assert [*bad_file_name("content/guides/coaching-families-2.yml")] == []
