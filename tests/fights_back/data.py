"""What goes wrong in what a file says, although it still reads as YAML. Each change takes data and gives other data."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from functools import lru_cache
from random import Random
from typing import Any

import yaml

Change = Callable[[Random, Any], Any]
Holder = dict[Any, Any] | list[Any]

DEEPEST = 200

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 10**30, 1.5, float("inf"), float("nan"), "", " ", "x", "x" * 500, "x" * 100_000, "ä"),
    *([], {}, [[]], [None], [{}], {"": ""}, {"id": "x"}, {"type": "text"}, {"a": {"b": {"c": []}}}, "2026-02-31"),
    *(
        "guides/mentoring",
        "forms/meeting#",
        "#",
        "published",
        "retired",
        "same",
        "must",
        "repeat",
        "SHAPE001",
        "TXT001",
    ),
    *(
        "word " * 300,
        "Never stop. " * 300,
        "<b>bold</b>",
        "[a](b)",
        "`",
        "*",
        "TODO",
        "yyyy-mm-dd",
        "â€™",
        "\uf0b7",
        "a\nb",
    ),
)


def changed(draw: Random, text: str, change: Change) -> str:
    """The YAML of a text's data after a change; text that is not YAML any more stays as it is."""
    held = _held(text)
    if held is None:
        return text
    try:
        data = change(draw, pickle.loads(held))
    except (IndexError, TypeError):  # there is nothing, or nothing of that sort
        return text
    if draw.random() < 0.7:  # JSON is YAML too, and is written many times faster
        return json.dumps(data, indent=draw.choice((1, 2, None)), ensure_ascii=draw.random() < 0.2, default=str)
    return yaml.dump(data, Dumper=Repeating, sort_keys=False, allow_unicode=True)


@lru_cache(maxsize=100)
def _held(text: str) -> bytes | None:
    """The data of a text, to be had again and again; nothing for what is not YAML, too deep, or repeats itself."""
    try:
        if not _plain(text):
            return None
        return pickle.dumps(yaml.load(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, ValueError):
        return None


def _plain(text: str) -> bool:
    """Whether no part is named and repeated, and none lies so deep that PyYAML itself would end the process."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
            return False
    return True


class Repeating(yaml.CSafeDumper):
    """Writes what stands at two places twice."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never name a part."""
        return True


def part_dropped(draw: Random, data: Any) -> Any:
    """A value, an entry or a group is missing."""
    holder, at = _somewhere(draw, data)
    del holder[at]
    return data


def part_replaced(draw: Random, data: Any) -> Any:
    """Something odd stands in the place of something."""
    holder, at = _somewhere(draw, data)
    holder[at] = draw.choice(ODD)
    return data


def parts_exchanged(draw: Random, data: Any) -> Any:
    """Two things have changed places, unless one of them holds the other."""
    (one, here), (other, there) = _somewhere(draw, data), _somewhere(draw, data)
    if not _holds(one[here], other) and not _holds(other[there], one):
        one[here], other[there] = other[there], one[here]
    return data


def _holds(data: Any, holder: Any) -> bool:
    return any(inside is holder for inside in _holders(data))


def part_wrapped(draw: Random, data: Any) -> Any:
    """A list where one thing stood, a group where a list stood."""
    holder, at = _somewhere(draw, data)
    for _ in range(draw.choice((1, 1, 2, 36, 45))):
        holder[at] = draw.choice(([holder[at]], {"items": holder[at]}, {"id": "x", "text": holder[at]}))
    return data


def name_replaced(draw: Random, data: Any) -> Any:
    """A name is another, or no word at all."""
    groups = [holder for holder in _holders(data) if isinstance(holder, dict) and holder]
    group = draw.choice(groups)
    old = draw.choice([*group])
    group[draw.choice(("id", "titel", 1, None, True, "", "x" * 3000, "a\nb", *group))] = group.pop(old)
    return data


def id_from_elsewhere(draw: Random, data: Any) -> Any:
    """Words that stand somewhere in the file stand somewhere else too: an id twice, a thing that points at itself."""
    words = [(holder, at) for holder, at in _places(data) if isinstance(holder[at], str)]
    (one, here), (other, there) = draw.choice(words), draw.choice(words)
    one[here] = other[there]
    return data


def list_repeated(draw: Random, data: Any) -> Any:
    """A list is very long."""
    lists = [holder for holder in _holders(data) if isinstance(holder, list) and holder]
    if lists:
        chosen = draw.choice(lists)
        size = len(str(chosen))  # files of more than 1 MB are not read, and would say the same every time
        chosen *= max(2, min(draw.choice((2, 20, 300, 5000)), 600_000 // size))
    return data


def list_of_unknowns(draw: Random, data: Any) -> Any:
    """A long list of things that are not there: each is near to something, and far from much."""
    group = draw.choice([holder for holder in _holders(data) if isinstance(holder, dict)])
    name = draw.choice(("sources", "topics", "roles", "programs", "see", "guides", "forms", "about", "items"))
    pattern = draw.choice(("unknown-{}", "caseworker-{}", "{}", "forms/meeting#x{}", "Case {}"))
    group[name] = [pattern.format(number) for number in range(draw.choice((3, 100, 2000, 20_000)))]
    return data


def lists_shuffled(draw: Random, data: Any) -> Any:
    """Everything is there, in another order."""
    for holder in _holders(data):
        if isinstance(holder, list):
            draw.shuffle(holder)
    return data


def _holders(data: Any) -> Iterator[Holder]:
    pending = [data]
    while pending:
        each = pending.pop()
        if isinstance(each, dict | list):
            yield each
            pending += each.values() if isinstance(each, dict) else each


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every place in data: what holds it, and under which name or number."""
    each = ((holder, holder if isinstance(holder, dict) else range(len(holder))) for holder in _holders(data))
    return [(holder, at) for holder, places in each for at in places]


def _somewhere(draw: Random, data: Any) -> tuple[Any, Any]:
    return draw.choice(_places(data))


CHANGES: tuple[Change, ...] = (
    *(part_dropped, part_dropped, part_replaced, part_replaced, parts_exchanged, part_wrapped, name_replaced),
    *(id_from_elsewhere, id_from_elsewhere, list_repeated, list_of_unknowns, lists_shuffled),
)
