"""From the parts of a YAML text to plain data: text, numbers, true, false, null, lists and named values."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

Mark = tuple[int, int]

CONSTANTS: dict[str, bool | float | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
    **{sign + word: float(sign + "inf") for sign in ("", "+", "-") for word in (".inf", ".Inf", ".INF")},
}
NUMERIC = frozenset("+-.0123456789")
INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
OCTAL, HEX = re.compile(r"0o[0-7]+"), re.compile(r"0x[0-9a-fA-F]+")
LONGEST_NUMBER = 100  # a longer row of digits stays text: Python refuses to count so far, and no item does


class Name(NamedTuple):
    """A name as the file has it, before a colon; what is not text (a number, a list) is marked so."""

    text: str
    mark: Mark
    is_text: bool
    is_group: bool = False


def mark_of(node: Node) -> Mark:
    """Line and column on which a part starts, from 0."""
    return node.start_mark.line, node.start_mark.column


def value_of(typed: str) -> Any:
    """What a text without quotes stands for in YAML 1.2; `no`, `2026-01-01` and `1:30` stay text."""
    if typed in CONSTANTS:
        return CONSTANTS[typed]
    if typed[0] in NUMERIC and len(typed) <= LONGEST_NUMBER:
        return _number(typed)
    return typed


def _number(typed: str) -> int | float | str:
    if INTEGER.fullmatch(typed):
        return int(typed)
    if FLOAT.fullmatch(typed):
        return float(typed)
    if OCTAL.fullmatch(typed):
        return int(typed[2:], 8)
    return int(typed[2:], 16) if HEX.fullmatch(typed) else typed


def named_values(node: MappingNode, odd: list[MappingNode]) -> dict[str, Any]:
    """The values by name; a group in which a name is given twice, or is not text, is put into `odd`."""
    data: dict[str, Any] = {}
    strange = False
    for key, value in node.value:
        name = key.value
        if key.__class__ is not ScalarNode:
            strange = True
            continue
        if not key.style and value_of(name) is not name:
            strange = True
        if value.__class__ is ScalarNode:  # most values are text: this spares a call for each
            item = value.value if value.style else value_of(value.value)
        else:
            item = _convert(value, odd)
        data.setdefault(name, item)  # of two with the same name the first counts, as in `places`
    if strange or len(data) != len(node.value):
        odd.append(node)
    return data


def _convert(node: Node, odd: list[MappingNode]) -> Any:
    if isinstance(node, ScalarNode):
        return node.value if node.style else value_of(node.value)
    if isinstance(node, MappingNode):
        return named_values(node, odd)
    return [_convert(child, odd) for child in node.value]


def names_of(group: MappingNode) -> list[Name]:
    """The names of a group in the order of the file, each as often as it stands there."""
    return [_name(key) for key, _ in group.value]


def _name(key: Node) -> Name:
    if not isinstance(key, ScalarNode):
        return Name("", mark_of(key), is_text=False, is_group=True)
    return Name(key.value, mark_of(key), is_text=bool(key.style) or isinstance(value_of(key.value), str))
