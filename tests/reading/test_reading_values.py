"""What stands in the file is what the editor typed: YAML 1.2, core schema."""

from __future__ import annotations

import math
from typing import Any

import pytest

TEXT = "no No yes on off y n 2026-01-01 1:30 1_000 0b11 = << 1.2.3 + . -a 0o9 0xg 1e nUll tRue .Nan1 --1 1,5 08:15"


@pytest.mark.parametrize("typed", [*TEXT.split(), "1 2", "9" * 101])
def test_text_stays_as_it_was_typed(read: Any, typed: str) -> None:
    file, findings = read(f"a: {typed}\n")
    assert (file.data, findings) == ({"a": typed}, [])


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("010", 10),
        ("-7", -7),
        ("+3", 3),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.10", 1.1),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("5.", 5.0),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ('"no"', "no"),
        ("'5'", "5"),
        ('"true"', "true"),
        ('""', ""),
        ("|\n  5", "5\n"),
        ("[]", []),
        ("{}", {}),
        ("[1, no, ~]", [1, "no", None]),
        ("{b: 1, c}", {"b": 1, "c": None}),
    ],
)
def test_numbers_truth_and_nothing_are_told_from_text(read: Any, typed: str, value: object) -> None:
    file, findings = read(f"a: {typed}\n")
    assert (file.data, findings) == ({"a": value}, [])
    assert type(file.data["a"]) is type(value)


def test_not_a_number_is_read(read: Any) -> None:
    assert math.isnan(read("a: .nan")[0].data["a"])


def test_the_first_of_two_values_with_the_same_name_counts(read: Any) -> None:
    file, findings = read("a: 1\nb:\n  - {c: 1, c: 2}\na: 2\n")
    assert file.data == {"a": 1, "b": [{"c": 1}]}
    assert [(str(f.place), f.code) for f in findings] == [
        ("content/item.yml:3:12", "YAML015"),
        ("content/item.yml:4:1", "YAML015"),
    ]
    assert findings[1].message == "The name `a` is given twice; the first is on line 1."


def test_a_name_that_is_no_word_is_a_finding_and_keeps_its_letters(read: Any) -> None:
    file, findings = read("010: a\ntrue: b\n'1': c\n~: d\n? [x]\n: e\n")
    assert file.data == {"010": "a", "true": "b", "1": "c", "~": "d"}
    assert [(f.place.line, f.code) for f in findings] == [(n, "YAML016") for n in (1, 2, 4, 5)]
    assert 'Put quotes around it: `"010":`.' in findings[0].hint


def test_dashes_at_the_top_and_comments_do_not_matter(read: Any) -> None:
    file, findings = read("# comment\n---\n# more\na: b # end\n")
    assert (file.data, findings) == ({"a": "b"}, [])
