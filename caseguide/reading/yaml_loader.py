"""YAML 1.2 (core schema) to plain data, by the C parser; limits keep any file bounded in time and memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from caseguide.findings import Finding
from caseguide.reading.stumble import Stumble
from caseguide.reading.text import FileText
from caseguide.reading.values import Mark, mark_of, named_values, names_of
from caseguide.rules import yaml_limits, yaml_syntax
from caseguide.rules import yaml_text as rules

DEEPEST = 40
MOST_PARTS = 100_000
MOST_SIGNS = 20


class TooDeep(Exception):
    """More than `DEEPEST` levels stand inside one another; raised long before the stack runs out."""

    def __init__(self, parent: Node) -> None:
        self.mark = mark_of(parent)


class TooMany(Exception):
    """There are more than `MOST_PARTS` names and values."""


class Composer(CParser):
    """The C parser, which asks three questions about each part; here they only count."""

    depth = 0
    parts = 0

    def descend_resolver(self, parent: Any, _index: object) -> None:
        """A part begins, inside `parent`."""
        self.depth += 1
        self.parts += 1
        if self.depth > DEEPEST:
            raise TooDeep(parent)
        if self.parts > MOST_PARTS:
            raise TooMany

    def ascend_resolver(self) -> None:
        """A part ends."""
        self.depth -= 1

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        """No type is worked out here: `values` does it for half the time."""


def compose(text: str) -> Node | None:
    """The parts of a YAML text with their places."""
    return Composer(text).get_single_node()


def load(text: FileText) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The data of a YAML text; findings with it, or instead of it."""
    try:
        findings = _special_signs(text)
        if not findings:
            return _data(text, compose(text.text))
    except TooDeep as error:
        findings = [*yaml_limits.too_deep(text, error.mark, DEEPEST)]
    except TooMany:
        findings = [*yaml_limits.too_many_parts(text, MOST_PARTS)]
    except yaml.YAMLError as error:
        findings = _stumbled(text, error)
    return None, findings


def _data(text: FileText, node: Node | None) -> tuple[dict[str, Any] | None, list[Finding]]:
    if node is None or (isinstance(node, ScalarNode) and not node.style and not node.value):
        return None, [*rules.empty(text)]
    if not isinstance(node, MappingNode):
        return None, [*rules.no_names_at_top(text, mark_of(node), isinstance(node, SequenceNode))]
    odd: list[MappingNode] = []
    data = named_values(node, odd)
    return data, [found for group in odd for found in _odd_names(text, group)]


def _odd_names(text: FileText, group: MappingNode) -> Iterator[Finding]:
    names = names_of(group)
    yield from rules.name_not_text(text, names)
    yield from rules.name_twice(text, names)


def _stumbled(text: FileText, error: yaml.YAMLError) -> list[Finding]:
    stumble = Stumble.of(text, error)
    looks = (list(look(stumble)) for look in (rules.more_than_one_item, *yaml_syntax.IN_ORDER))
    return next(found for found in looks if found)  # the last of them sees every mistake


def _special_signs(text: FileText) -> list[Finding]:
    if not may_hold_signs(text.text):
        return []
    repeats: list[tuple[str, Mark]] = []
    types: list[Mark] = []
    try:
        for event in islice(_signed(text.text), MOST_SIGNS):
            mark = event.start_mark.line, event.start_mark.column
            if event.anchor:
                repeats.append((("*" if isinstance(event, yaml.AliasEvent) else "&") + event.anchor, mark))
            else:
                types.append(mark)
    except yaml.YAMLError:
        if not repeats and not types:  # a sign may well be what made the text unreadable further on
            raise
    return [*yaml_limits.repeats_another_part(text, repeats), *yaml_limits.special_type(text, types)]


def may_hold_signs(text: str) -> bool:
    """Whether `&`, `*` or `!` stands where a value may start: a quick look whose no is always right."""
    if not ("&" in text or "*" in text or "!" in text):
        return False
    for found in re.finditer(r"[&*!]", text):
        at = found.start() - 1
        while at >= 0 and text[at] in " \t":
            at -= 1
        if at < 0 or text[at] in "\n-:?[{,":
            return True
    return False


def _signed(text: str) -> Iterator[Any]:
    # Ends where `compose` will say that the file is too deep or too long.
    composer, depth = Composer(text), 0
    for _ in range(3 * MOST_PARTS):
        event = composer.get_event()
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if event is None or depth > DEEPEST:
            return
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            yield event
