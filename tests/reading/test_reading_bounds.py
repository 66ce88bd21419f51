"""A file made to hurt is answered by a finding, in time and without filling the memory."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import pytest

LAUGHS = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
NESTED = "\n".join(" " * n + f"k{n}:" for n in range(1000))

ATTACKS = {
    "billion laughs": ("a: &a lol\n" + LAUGHS, "YAML019"),
    "a million opening brackets": ("a: " + "[" * 990_000, "YAML017"),
    "a million opening braces": ("a: " + "{" * 990_000, "YAML017"),
    "brackets and a sign": ("a: " + "[" * 990_000 + "&a", "YAML017"),
    "a thousand levels of names": (NESTED, "YAML017"),
    "a thousand levels of brackets": ("a: " + "[" * 1000 + "]" * 1000, "YAML017"),
    "hyphens in one line": ("- " * 400_000, "YAML017"),
    "question marks in one line": ("? " * 400_000, "YAML017"),
    "many empty lists": ("a: [" + "[]," * 330_000 + "]", "YAML018"),
    "many names without value": ("{" + "a," * 490_000 + "}", "YAML018"),
    "many lines of a list": ("a:\n" + "- \n" * 330_000, "YAML018"),
    "many repeats": ("a: &a x\nb:\n" + "- *a\n" * 190_000, "YAML019"),
    "many signs in a sentence": ("a: x" + " *b" * 330_000, None),
    "one name, many times": ("a: \n" * 40_000, "YAML015"),
    "a digit, many times": ("a: " + "9" * 900_000, None),
    "spaces": ("a:" + " " * 900_000 + "b", None),
    "spaces before a sign": ("a:" + " " * 900_000 + "&", "YAML034"),
    "quotes": ("a: '" + "''" * 450_000 + "'", None),
    "an open quote": ('a: "' + "b\n\n " * 190_000, "YAML030"),
    "an open bracket after many lists": ("a: [" + "[b],\n" * 49_000 + "c: d", "YAML033"),
    "colons": ("a: b\n" + "  c\n" * 190_000 + "  d: e\n", "YAML036"),
    "empty lines above": ("a b\n" + "\n" * 900_000 + "c: d", None),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_bounded(read: Any, name: str) -> None:
    text, code = ATTACKS[name]
    started = time.process_time()
    _, findings = read(text)
    assert time.process_time() - started < 2
    assert code is None or {f.code for f in findings} == {code}


@pytest.mark.parametrize("name", ["billion laughs", "a million opening brackets", "many names without value"])
def test_an_attack_does_not_fill_the_memory(read: Any, name: str) -> None:
    tracemalloc.start()
    read(ATTACKS[name][0])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200_000_000


def test_forty_levels_are_read_and_one_more_is_not(read: Any) -> None:
    assert read("a: " + "[" * 38 + "b" + "]" * 38)[1] == []
    (finding,) = read("a: " + "[" * 39 + "b" + "]" * 39)[1]
    assert (finding.code, str(finding.place)) == ("YAML017", "content/item.yml:1:42")


def test_a_sign_deep_inside_is_answered_by_the_depth(read: Any) -> None:
    (finding,) = read("a: " + "[" * 60 + "&x b" + "]" * 60)[1]
    assert finding.code == "YAML017"
