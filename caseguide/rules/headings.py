"""TXT: the headings of detailed practice guides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Place
from caseguide.passages import Passage, body_of, few, place_at, prose_of
from caseguide.rules import Problem, rule
from caseguide.sentences import without_code
from caseguide.words import nearest

HEADING = re.compile(r"^(#{1,6})([^\n]*)", re.MULTILINE)
ADDRESS = re.compile(r"\{:?[ ]?[#.][^{}\n]*\}$")
SAYS = re.compile(r"^(?![ ]*#).*\w", re.MULTILINE)
NOTE = re.compile(r"<!--(?:(?!<!--|-->).)*+-->", re.DOTALL)


class Heading(NamedTuple):
    """A heading of a Markdown text: its level, its words, and where it starts and ends."""

    level: int
    words: str
    start: int
    end: int

    @property
    def typed(self) -> str:
        """The heading as an editor types it."""
        return f"`{'#' * self.level} {self.words}`"


def headings_of(text: str) -> list[Heading]:
    """The headings of a Markdown text; not what only looks like one inside code."""
    found = HEADING.finditer(without_code(text))
    return [Heading(len(each[1]), _words(text[each.end(1) : each.end()]), each.start(), each.end()) for each in found]


def _words(typed: str) -> str:
    return ADDRESS.sub("", typed.strip()).strip().rstrip("#").strip()


@rule("TXT005")
def house_headings(catalog: Catalog) -> Iterator[Problem]:
    """The headings of a detailed practice guide are not the house headings in their order.

    Why: readers find their way from one guide to the next because all of them are built alike.

    Mend: use the headings that `detailed_guide_headings` in `library.yml` lists, all of them, in that order,
    each as a line that begins with `## `. Headings of your own begin with `### ` and stand below one of these.
    """
    house = list(catalog.library.detailed_guide_headings)
    for entry in catalog.of_kind("detailed-guide"):
        every = headings_of(entry.source.body)
        yield from few(_Headings(entry, house, every).problems())


class _Headings:
    """The headings of one guide against those of the house."""

    def __init__(self, entry: Entry, house: list[str], every: list[Heading]) -> None:
        self.entry, self.house, self.every = entry, house, every
        second = [heading for heading in every if heading.level == 2]
        self.first = {heading.words: heading for heading in reversed(second) if heading.words in house}
        self.again = [h for h in second if h.words in house and self.first[h.words] is not h]
        self.unknown = [heading for heading in second if heading.words not in house]
        self.missing = [words for words in house if words not in self.first]

    def problems(self) -> Iterator[Problem]:
        """All that is wrong, each once: a mistyped heading is not missing too."""
        for heading in self.unknown:
            yield self._unknown(heading)
        for heading in self.again:
            yield self._at(
                heading, f"The heading {heading.typed} stands here a second time.", "Make one part of the two."
            )
        yield from self._out_of_order()
        for heading in self.every:
            if heading.words in self.missing and heading.level != 2:
                self.missing.remove(heading.words)
                yield self._at(heading, f"{heading.typed} has the wrong level.", f"Write `## {heading.words}`.")
        yield from self._missing()

    def _at(self, heading: Heading, message: str, hint: str) -> Problem:
        return Problem(self._place(heading.start), message, hint)

    def _place(self, at: int) -> Place:
        return place_at(body_of(self.entry.source), at)

    def _unknown(self, heading: Heading) -> Problem:
        message = f"{heading.typed} is not one of the house headings."
        if meant := nearest(heading.words, self.missing):
            self.missing.remove(meant)
            return self._at(heading, message, f"Did you mean `## {meant}`?")
        hint = f"Make it `### {heading.words}` below one of them, or add it to them in library.yml."
        return self._at(heading, message, hint)

    def _out_of_order(self) -> Iterator[Problem]:
        in_text = sorted(self.first.values(), key=lambda heading: heading.start)
        settled = _in_order([self.house.index(heading.words) for heading in in_text])
        for heading in in_text:
            if (position := self.house.index(heading.words)) not in settled:
                before = [words for words in self.house[:position] if words in self.first]
                hint = f"Move it, with its text, below the part `## {before[-1]}`." if before else "Move it to the top."
                yield self._at(heading, f"The part {heading.typed} stands in the wrong place.", hint)

    def _missing(self) -> Iterator[Problem]:
        """One problem for headings that are missing in the same place."""
        places: dict[int, list[str]] = {}
        for words in self.missing:
            later = [self.first[each] for each in self.house[self.house.index(words) :] if each in self.first]
            end = self.entry.source.body.rstrip().rfind("\n") + 1
            places.setdefault(later[0].start if later else end, []).append(words)
        for at, lacking in places.items():
            typed = [f"## {words}" for words in lacking]
            which, hint = f"The heading `{typed[0]}` is", "Add it, with its text."
            if len(typed) > 1:
                which, hint = f"{len(typed)} house headings are", f"Add them, with their text: {_listed(typed)}."
            where = "before this place" if any(at == each.start for each in self.every) else "at the end"
            yield Problem(self._place(at), f"{which} missing {where}.", hint)


def _listed(typed: list[str]) -> str:
    return ", ".join(f"`{each}`" for each in typed)


def _in_order(positions: list[int]) -> set[int]:
    """The most positions that already stand in rising order: what is left out was moved."""
    ends: list[int] = []
    chains: list[list[int]] = []
    for position in positions:
        at = bisect_left(ends, position)
        chain = [*(chains[at - 1] if at else []), position]
        ends[at : at + 1] = [position]
        chains[at : at + 1] = [chain]
    return set(chains[-1]) if chains else set()


@rule("TXT006")
def empty_part(catalog: Catalog) -> Iterator[Problem]:
    """A house heading of a detailed practice guide has no text below it.

    Why: readers who come for this part find nothing, and nobody knows if there is nothing to say.

    Mend: write the part. If there is nothing to say, say so in a sentence. In a draft, parts may be empty.
    """
    for entry in catalog.of_kind("detailed-guide"):
        if entry.item.status != "draft":
            yield from few(_empty_parts(entry, catalog.library.detailed_guide_headings))


def _empty_parts(entry: Entry, house: tuple[str, ...]) -> Iterator[Problem]:
    body = entry.source.body
    parts = [heading for heading in headings_of(body) if heading.level <= 2]
    ends = [heading.start for heading in parts[1:]] + [len(body)]
    for heading, end in zip(parts, ends, strict=False):
        if heading.words in house and not SAYS.search(NOTE.sub("", body[heading.end : end])):
            place = place_at(body_of(entry.source), heading.start)
            yield Problem(place, f"Nothing stands below {heading.typed}.", "Write this part.")


@rule("TXT007")
def title_in_text(catalog: Catalog) -> Iterator[Problem]:
    """A heading of the first level stands in the text of an item.

    Why: the page makes its title from the item's `title`. A second one confuses readers who hear the page.

    Mend: take it out if it repeats the title. Otherwise begin it with `## ` or `### `.
    """
    house = catalog.library.detailed_guide_headings
    for entry in catalog.items:
        for passage in prose_of(entry):
            if passage.about == "markdown" and "#" in passage.text:
                yield from few(_titles(passage, house))


def _titles(passage: Passage, house: tuple[str, ...]) -> Iterator[Problem]:
    for heading in headings_of(passage.text):
        if heading.level == 1 and heading.words not in house:
            message = f"{heading.typed} is a second title: the page takes its own from `title`."
            yield Problem(passage.place(heading.start), message, "Take it out, or begin it with `## ` or `### `.")
