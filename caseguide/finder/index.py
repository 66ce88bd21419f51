"""The index that browsers search in: small files, of which a search asks for those that hold its words.

What is in them, and why it is not made by a search library, stands in `docs/developers/decisions/0015`.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from caseguide.finder.ranking import Postings, Ranked
from caseguide.finder.record import Record

MOST = 500
"""A part of the index names the best records of a word, at most so many; all of them stand in a file of their own."""

PART = 8_000
"""Characters in a part of the index, as far as its words allow; a third of that when it is sent."""

TOGETHER = 8
"""So many records, one after the other, stand in one file of what records say."""

LEAST, STEP, FIRST, LAST = 0.05, 1.06, ord("#"), ord("}")
"""How much a word counts is written as one letter, from the first to the last: each is 6 % more than the one before."""


def write_index(
    records: Sequence[Record], ranked: Ranked, words: list[str], same: dict[str, list[str]], target: Path
) -> None:
    """Write the index below `target`: `index.json`, and a folder that is named by what it holds.

    So nobody ever reads parts of two indexes together, however long a browser keeps them. `words` are all that there
    are, the most used first; `same` holds by word or phrase what else the same thing is called.
    """
    half, digest = target / "half", hashlib.sha256()
    starts: list[str] = []
    for name, data in chain(_files(records, ranked, starts), [("near", words)]):
        text = _json(data)
        digest.update(f"{name}{text}".encode())
        _write(half / f"{name}.json", text)
    folder = digest.hexdigest()[:10]
    half.rename(target / folder)
    start = {"folder": folder, "number": ranked.number, "together": TOGETHER, "parts": starts, "same": same}
    start["letters"] = {"first": FIRST, "least": LEAST, "step": STEP}
    _write(target / "index.json", _json(start))


def _files(records: Sequence[Record], ranked: Ranked, starts: list[str]) -> Iterator[tuple[str, Any]]:
    """Every file of the index; the first word of each part goes into `starts`."""
    numbers = {stem: number for number, stem in enumerate(sorted(ranked.postings))}
    lines: dict[str, list[Any]] = {}
    for stem, postings in ranked.postings.items():
        impacts = ranked.impacts(postings)
        if len(impacts) > MOST:
            yield f"all/{numbers[stem]}", _where(postings.records, impacts)
        lines[stem] = [numbers[stem], stem, " ".join(sorted(postings.words)), len(impacts), *_best(postings, impacts)]
    for number, (start, part) in enumerate(_parts(ranked.postings, lines)):
        starts.append(start)
        yield f"words/{number}", part
    for first in range(0, len(records), TOGETHER):
        yield f"said/{first // TOGETHER}", [_said(record) for record in records[first : first + TOGETHER]]
    for name, having in _having(records):
        yield f"with/{name}", _steps(having)


def _best(postings: Postings, impacts: list[float]) -> tuple[list[int], str]:
    """The records of a word for which it counts most."""
    if len(impacts) <= MOST:
        return _where(postings.records, impacts)
    best = sorted(sorted(range(len(impacts)), key=lambda place: -impacts[place])[:MOST])
    return _where([postings.records[place] for place in best], [impacts[place] for place in best])


def _where(records: Iterable[int], impacts: Iterable[float]) -> tuple[list[int], str]:
    return _steps(records), "".join(map(_level, impacts))


def _steps(numbers: Iterable[int]) -> list[int]:
    """Numbers in rising order, each as its distance from the one before: these are short, and press well."""
    before, steps = 0, []
    for number in numbers:
        steps.append(number - before)
        before = number
    return steps


def _level(impact: float) -> str:
    level = round(math.log(max(impact, LEAST) / LEAST) / math.log(STEP))
    return chr(min(FIRST + level, LAST))


def _parts(postings: dict[str, Postings], lines: dict[str, list[Any]]) -> Iterator[tuple[str, list[Any]]]:
    """Words in their order, cut into parts: the first word of each, and the lines of its words' stems."""
    start, part, size = "", dict[str, list[Any]](), 0
    for word, stem in sorted((word, stem) for stem, where in postings.items() for word in where.words):
        if size > PART:
            yield start, list(part.values())
            start, part, size = word, {}, 0
        if stem not in part:
            part[stem] = lines[stem]
            size += len(_json(lines[stem]))
    if part:
        yield start, list(part.values())


def _said(record: Record) -> dict[str, Any]:
    """What a result shows of a record, with the address of each line that has one."""
    own = " ".join(map(_ended, filter(None, record.lines))).rstrip(" ·")
    pieces = [[piece.id, piece.text] for piece in record.pieces.values()]
    said = [*([["", own]] if own else []), *pieces]
    return {
        "at": record.address,
        "title": record.title,
        "within": record.within,
        "kind": record.tags["kind"][0],
        "said": said,
    }


def _ended(line: str) -> str:
    """A line that others may follow: what is no sentence is kept apart from what comes after."""
    return line if line.endswith((".", "?", "!", ":")) else f"{line} ·"


def _having(records: Sequence[Record]) -> Iterator[tuple[str, list[int]]]:
    """For each value of each facet the records that have it."""
    having: dict[str, list[int]] = {}
    for number, record in enumerate(records):
        for facet, values in record.tags.items():
            for value in dict.fromkeys(values):
                having.setdefault(f"{facet}/{value}", []).append(number)
    yield from having.items()


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
