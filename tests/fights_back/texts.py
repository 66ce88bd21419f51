"""What goes wrong while typing: names, colons, indentation, quotes, values. A change takes a text and gives another."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Change = Callable[[Random, str], str]

NAME = re.compile(r"(?m)^([ -]*)([a-z_]+):(?= |$)")
VALUE = re.compile(r"(?m)^([ -]*[a-z_]+: )(\S.*)$")
ODD_NAMES = (
    *("", "1", "null", "true", "~", "Title", "titel", "id", "[a, b]", "{a: b}", "'", '"'),
    *("x" * 5000, "é", "a b", "?", "<<"),
)
ODD_VALUES = (
    *("", "~", "null", "true", "no", "0", "-1", "1.5", "1e999", ".nan", "-.inf", "0x1F", "0o17", "9" * 200, "1:30"),
    *("[]", "{}", "[[]]", "[1, two, [3]]", "{a: {b: [c]}}", "[a: b, c]", "- a", "? a", "a: b", ": a", "a:b", "[", "}"),
    *("'", '"', '"\\', "'it's'", '"a" b', "|", ">", ">-", "|9", "&a b", "*a", "!x y", "!!python/object:os.system x"),
    *("@a", "`a`", "%a", "#", "a #b", "2026-02-30", "14.3.2026", "2999-01-01", "0001-01-01", "9999-12-31", "010"),
    *(
        '"\\0"',
        '"\\ud800"',
        '"\\u2028"',
        '"\\x85"',
        '"\\U0010FFFF"',
        '"\\n"',
        "' '",
        "'\t'",
        '"\u00a0"',
        "\u200b",
        "💥",
    ),
    *("../../etc", "/", "a/b#c", "guides/x", "#", "https://", "javascript:alert(1)", "<script>", "{{ x }}", "{% x %}"),
)
SIGNS = (
    "&*!|>'\"%@`?:-[]{},#~\\<=\t\r\0\x1b\x7f\x85\xa0\xad\u200b\u200f\u2028\u2029\ud7ff\ue000\ufeff\ufffd\uffff💥e\u0301"
)
MARKS = (
    *("(", "[", "](", "*", "_", "`", "~~~", "<", "<!--", "|", "!", "!!! ", "#", "http://a", "a.", "A. ", " ", "\\"),
    *("a@a", "0", "0 ", "- ", "“", "{", "{#", "\n", "\n#", "AB ", "Aa", "1-", "$", "'"),
)


def name_changed(draw: Random, text: str) -> str:
    """A name is mistyped, or something else stands in its place."""
    return _at(draw, NAME, text, lambda found: f"{found[1]}{_other_name(draw, found[2])}:")


def _other_name(draw: Random, name: str) -> str:
    at = draw.randrange(len(name))
    return draw.choice((name[:at] + name[at + 1 :], name[:at] + draw.choice(SIGNS) + name[at:], draw.choice(ODD_NAMES)))


def colon_changed(draw: Random, text: str) -> str:
    """The colon after a name is missing, doubled, or has lost its space."""
    sign = draw.choice(("", "::", " :", ";", "=", ":\t", ": :", ":x"))
    return _at(draw, NAME, text, lambda found: f"{found[1]}{found[2]}{sign}")


def value_changed(draw: Random, text: str) -> str:
    """A value is of another kind, or odd."""
    return _at(draw, VALUE, text, lambda found: found[1] + draw.choice(ODD_VALUES))


def day_changed(draw: Random, text: str) -> str:
    """A day is another one, which there may not be, or a number is far too large or small."""
    days = (
        "9999-12-31",
        "9996-02-29",
        "0001-01-01",
        "1999-02-29",
        "2026-00-10",
        "0000-00-00",
        "2026-1-1",
        "10000-01-01",
    )
    if draw.random() < 0.5:
        return _at(draw, re.compile(r"\d{4}-\d\d-\d\d"), text, lambda found: draw.choice(days))
    return _at(
        draw, re.compile(r"(?<=: )\d+$", re.MULTILINE), text, lambda found: draw.choice(("0", "-1", "1", "99999"))
    )


def value_from_elsewhere(draw: Random, text: str) -> str:
    """A value of another line."""
    other = draw.choice([*VALUE.finditer(text)] or [None])
    return _at(draw, VALUE, text, lambda found: found[1] + other[2]) if other else text


def lines_dropped(draw: Random, text: str) -> str:
    """Some lines are missing."""
    return _lines(draw, text, lambda some: [])


def lines_doubled(draw: Random, text: str) -> str:
    """Some lines stand there twice."""
    return _lines(draw, text, lambda some: some * 2)


def lines_moved(draw: Random, text: str) -> str:
    """Some lines stand somewhere else."""
    lines = text.split("\n")
    start, end = _span(draw, lines)
    some = lines[start:end]
    del lines[start:end]
    at = draw.randint(0, len(lines))
    return "\n".join([*lines[:at], *some, *lines[at:]])


def lines_shifted(draw: Random, text: str) -> str:
    """Some lines begin further in or out."""
    by = draw.choice((" ", "  ", "   ", "    ", "\t", "- ", "  - ", "# ", "\u00a0", "> "))
    if draw.random() < 0.3:
        return _lines(draw, text, lambda some: [line.removeprefix(" " * len(by)) for line in some])
    return _lines(draw, text, lambda some: [by + line for line in some])


def lines_joined(draw: Random, text: str) -> str:
    """Two lines have become one."""
    return _at(draw, re.compile(r"\n"), text, lambda found: draw.choice(("", " ", "\t")))


def line_broken(draw: Random, text: str) -> str:
    """A line is broken in two."""
    return _at(draw, re.compile(" "), text, lambda found: draw.choice(("\n", "\n\n", "\n---\n", "\n...\n", "\r")))


def sign_typed(draw: Random, text: str) -> str:
    """Signs that mean something, or that cannot be seen, stand somewhere."""
    for _ in range(draw.randint(1, 4)):
        at = draw.randint(0, len(text))
        text = text[:at] + draw.choice(SIGNS) * draw.choice((1, 1, 2, 30)) + text[at:]
    return text


def sign_lost(draw: Random, text: str) -> str:
    """A quote, a bracket or a hyphen is missing."""
    return _at(draw, re.compile(r"""["'\[\]{}>|-]"""), text, lambda found: "")


def marks_repeated(draw: Random, text: str) -> str:
    """A row of Markdown's marks stands in a text: patterns that look back may take very long over it."""
    row = "".join(draw.choices(MARKS, k=draw.randint(1, 2))) * draw.choice((3, 50, 2000, 50_000))
    return _at(draw, re.compile(r" (?=\w+ \w)"), text, lambda found: f" {row[:100_000]} ")


def repeated_by_anchor(draw: Random, text: str) -> str:
    """Parts are named and repeated, so that a few lines stand for millions."""
    many = draw.choice((2, 12, 30))
    laughs = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'ha'}]" for n in range(many))
    return draw.choice((f"{laughs}\n{text}", f"{text}\n{laughs}\n", f"a: &a {{<<: *a}}\n{text}", f"x: &x [*x]\n{text}"))


def type_asked_for(draw: Random, text: str) -> str:
    """A value asks for a special type."""
    tag = draw.choice(("!!str", "!!int", "!!binary", "!!set", "!!python/name:os.system", "!x", "!<tag:x>", "! "))
    return _at(draw, VALUE, text, lambda found: f"{found[1]}{tag} {found[2]}")


def deep(draw: Random, text: str) -> str:
    """Lists stand in lists in lists."""
    depth = draw.choice((30, 41, 200, 5000))
    rows = ("[" * depth, "{a: " * depth, "[" * depth + "]" * depth, "- " * depth, "? " * depth, _stairs(depth))
    row = draw.choice(rows)
    return _at(draw, VALUE, text, lambda found: found[1] + row)


def _stairs(depth: int) -> str:
    return "".join(f"\n{'  ' * step}  a:" for step in range(1, min(depth, 900)))


def _at(draw: Random, pattern: re.Pattern[str], text: str, change: Callable[[re.Match[str]], str]) -> str:
    found = draw.choice([*pattern.finditer(text)] or [None])
    return text[: found.start()] + change(found) + text[found.end() :] if found else text


def _lines(draw: Random, text: str, change: Callable[[list[str]], list[str]]) -> str:
    lines = text.split("\n")
    start, end = _span(draw, lines)
    return "\n".join([*lines[:start], *change(lines[start:end]), *lines[end:]])


def _span(draw: Random, lines: list[str]) -> tuple[int, int]:
    start = draw.randrange(len(lines))
    return start, start + draw.choice((1, 1, 1, 2, 5, 40))


CHANGES: tuple[Change, ...] = (
    *(name_changed, colon_changed, value_changed, day_changed, value_from_elsewhere),
    *(lines_dropped, lines_doubled, lines_moved, lines_shifted, lines_joined, line_broken),
    *(sign_typed, sign_lost, marks_repeated, repeated_by_anchor, type_asked_for, deep),
)
