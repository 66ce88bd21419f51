"""PRV: the people in examples are made up, and have no full names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Severity
from caseguide.passages import Passage, few, place_at, written
from caseguide.rules import Problem, rule
from caseguide.rules.privacy import answers_of

COURTESY = re.compile(
    r"[DMP](?<!\w[DMP])(?:(?<=D)r|(?<=M)(?:rs?|s|x|ister|issus)|(?<=P)rof(?:essor)?)\b\.?\s+[A-Z][a-z]+\b"
)
FULL_NAME = re.compile(
    r"\b[A-Z][a-z]+(?:[ \n]+[A-Z]\.)?[ \n]+(?:[A-Z][a-z]+-)?(?:Mc|Mac|O['’]|De|La|Van)?[A-Z][a-z]+\b"
)
WORD = re.compile(r"[a-z]+")
ORDINARY = frozenset(
    WORD.findall(
        """
        academy advisor advisory agency algebra april association august avenue bachelor basics biology board business
        caseworker center central chemistry church city class college community company computer council county course
        court day december department design development early east eastern education elementary engineering english
        fair family february federal first foundation french friday group health high history home hospital house human
        institute institution international intro introduction january july june junior kindergarten law library local
        management march math mathematics may media medical middle monday museum national new north northern november
        nursing october office park physics primary program public regional resource road saturday school science
        secondary security senior september service services social society south southern spanish state street student
        study sunday support team technical technology thursday training trust tuesday union university week wednesday
        welfare west western work workshop youth center
        """
    )
)
"""Words that begin with a capital letter in the names of places, classes and days."""


@rule("PRV007", Severity.WARNING)
def courtesy_title(catalog: Catalog) -> Iterator[Problem]:
    """A name with a courtesy title, such as `Mrs.`, stands in the content.

    Why: it reads like a real person. Somebody who has that name, or is thought to be meant, may be hurt by it.

    Mend: use an initial (`D.`), or say who it is: "the teacher". For the author of a work, name the work instead.
    """
    for entry in catalog.entries:
        if entry.kind.name != "sources":
            yield from few(_courtesy_titles(entry))


def _courtesy_titles(entry: Entry) -> Iterator[Problem]:
    for text in written(entry.source):
        for found in COURTESY.finditer(text.text):
            message = "This reads like the name of a real person."
            yield Problem(place_at(text, found.start()), message, "Use an initial, or say who it is: “the teacher”.")


@rule("PRV008", Severity.WARNING)
def full_name(catalog: Catalog) -> Iterator[Problem]:
    """Two words in a form's example look like somebody's full name.

    Why: the people in examples are made up, but a full name always belongs to somebody.

    Mend: use an initial (`D.`), a code (`M-07`), or say who it is. If it is no person's name, waive this rule.
    """
    likely = {form.id: [*_likely_names(form)] for form in catalog.of_kind("form")}
    known = _known_words(catalog) if any(likely.values()) else frozenset()
    for found in likely.values():
        yield from few(name.problem() for name in found if known.isdisjoint(name.words))


class _Likely(NamedTuple):
    """What could be a full name: its words in small letters, and where they stand."""

    words: list[str]
    passage: Passage
    at: int
    length: int

    def problem(self) -> Problem:
        message, hint = "This looks like somebody's full name.", "Use an initial or a code, or say who it is."
        return Problem(self.passage.place(self.at, self.length), message, hint)


def _likely_names(form: Entry) -> Iterator[_Likely]:
    for passage in answers_of(form):
        for found in FULL_NAME.finditer(passage.text):
            words = WORD.findall(found.group().lower())
            if ORDINARY.isdisjoint(words) and not words[0].endswith(("ing", "ed", "ly")):
                yield _Likely(words, passage, found.start(), len(found.group()))


def _known_words(catalog: Catalog) -> frozenset[str]:
    """Every word that stands in small letters anywhere in the library, and so is no name."""
    texts = (text.text for entry in catalog.entries for text in written(entry.source))
    return frozenset(word for text in texts for word in re.findall(r"\b[a-z]{2,}\b", text))
