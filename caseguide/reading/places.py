"""Where in a file a value stands: found again from the text when it is asked for, which is seldom."""

from __future__ import annotations

from functools import lru_cache

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from caseguide.findings import Place
from caseguide.reading.text import FileText
from caseguide.reading.values import mark_of
from caseguide.reading.yaml_loader import compose

Loc = tuple[str | int, ...]


@lru_cache(maxsize=8)  # the trees of all files together would fill the memory
def _outline(text: str) -> Node | None:
    return compose(text)


def find(text: FileText, loc: Loc, on_key: bool = False) -> Place:
    """The place of the value (or the name) to which `loc` leads; parts that lead nowhere are passed over."""
    if loc[-1:] == ("[key]",):
        loc, on_key = loc[:-1], True
    value = _outline(text.text)
    if value is None:
        return text.place()
    name: Node | None = None
    reached = True
    for part in loc:
        step = _step(value, part)
        reached = step is not None
        name, value = step or (name, value)
    return text.nearest_place(*mark_of(name if on_key and reached and name is not None else value))


def _step(node: Node, part: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, SequenceNode):
        inside = isinstance(part, int) and 0 <= part < len(node.value)
        return (None, node.value[part]) if inside else None
    if isinstance(node, MappingNode):
        wanted = str(part)
        return next(((k, v) for k, v in node.value if isinstance(k, ScalarNode) and k.value == wanted), None)
    return None
