"""TXT: how easily a text is read, and whether its words respect the people whom it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from caseguide.catalog import Catalog, Entry
from caseguide.findings import Severity
from caseguide.passages import Passage, few, prose_of, written
from caseguide.readability import grades, hardest_sentence, measured
from caseguide.rules import Problem, rule
from caseguide.rules.headings import headings_of
from caseguide.rules.traces import shape_of
from caseguide.sentences import sentences
from schemas.glossary import Glossary, GlossaryTerm

SHOUTED = re.compile(r"[A-Z](?<!\w.)[A-Z]+(?:[ \n]+[A-Z]{2,}\b)+")
LOUD = re.compile(
    r"\b(?:ALL|ALWAYS|AND|ARE|ASK|CALL|DO|DON|FOR|FROM|HERE|IMPORTANT|IN|IS|IT|MUST|NEVER|NO|NOT|NOTE|NOW|OF|ON|ONLY|OR"
    r"|PLEASE|READ|SHALL|STOP|THAT|THE|THIS|TO|WARNING|WITH|WITHOUT|YOU|YOUR)\b"
)
ONLY_LETTERS = bytes(sign if chr(sign).isalpha() and sign < 128 else 32 for sign in range(256))
QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|^\|[^|\n]*\|", re.MULTILINE)


@rule("TXT008", Severity.WARNING)
def long_sentence(catalog: Catalog) -> Iterator[Problem]:
    """A sentence is very long.

    Why: whoever reads on a phone between two visits, or in a second language, loses the thread.

    Mend: make two sentences of it, or a list. `longest_sentence` in `library.yml` says how many words it may have.
    """
    most = catalog.library.longest_sentence
    for entry in catalog.entries:
        if measured(entry).longest > most:
            yield from few(_long_sentences(entry, most))


def _long_sentences(entry: Entry, most: int) -> Iterator[Problem]:
    for passage in prose_of(entry, at_least=2 * most):
        for start, text in sentences(passage.text):
            if (words := sum(map(_is_word, text.split()))) > most:
                message = f"This sentence has {words} words; the most is {most}."
                yield Problem(passage.place(start), message, "Make two sentences of it, or a list.")


def _is_word(token: str) -> bool:
    return any(map(str.isalnum, token))


@rule("TXT009", Severity.WARNING)
def advised_against(catalog: Catalog) -> Iterator[Problem]:
    """A word is used that the glossary advises against.

    Why: the words that we choose for people shape how we see them, and how they feel when they read them.

    Mend: use the glossary's own word, or say what happened and what would help. Below a heading that says
    what to avoid, such words may stand in quotes and in the first column of a table.
    """
    avoided = _avoided(catalog)
    parts = {phrase: set(phrase.split()) for phrase in avoided}
    for entry in catalog.items:
        words = _plain("\n".join(text.text for text in written(entry.source)))
        there = set(words)
        likely = [phrase for phrase in avoided if parts[phrase] <= there]
        if likely and entry.kind.name != "glossary":
            run = f" {' '.join(words)} "
            phrases = [phrase for phrase in likely if f" {phrase} " in run]
            yield from few(_advised_against(entry, phrases, avoided)) if phrases else ()


def _plain(text: str) -> list[str]:
    """The words of a text in small letters, without any sign."""
    return text.lower().encode("ascii", "replace").translate(ONLY_LETTERS).decode().split()


def _avoided(catalog: Catalog) -> dict[str, GlossaryTerm]:
    """The words to avoid, as runs of plain letters in small ones, with the terms that advise against them."""
    terms = (term for entry in catalog.of_kind("glossary") for term in cast(Glossary, entry.model).terms)
    every = ((" ".join(_plain(word)), term) for term in terms for word in term.avoid)
    return {phrase: term for phrase, term in every if phrase}


def _advised_against(entry: Entry, phrases: list[str], avoided: dict[str, GlossaryTerm]) -> Iterator[Problem]:
    any_of = "|".join(phrase.replace(" ", r"[^\w.;:!?|]+") for phrase in sorted(phrases, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{any_of})\b", re.IGNORECASE)
    for passage in [Passage(entry.source, entry.item.title, ("title",)), *prose_of(entry)]:
        for found in pattern.finditer(passage.text):
            if not _shown_as_wrong(passage, found):
                term = avoided[" ".join(_plain(found.group()))]
                hint = f"The glossary's word is `{term.term}`. {term.why_avoid or ''}".strip()
                place = passage.place(found.start(), len(found.group()))
                yield Problem(place, f"The glossary advises against `{' '.join(found.group().split())}`.", hint)


def _shown_as_wrong(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a word stands under "What to avoid", where it is quoted or in a table's first column."""
    every = [] if passage.loc else headings_of(passage.text)
    above = [heading for heading in every if heading.level == 2 and heading.start < found.start()]
    if not above or "avoid" not in above[-1].words.lower():
        return False
    return any(each.start() < found.start() < each.end() for each in QUOTED.finditer(passage.text, above[-1].start))


@rule("TXT010", Severity.WARNING)
def hard_to_read(catalog: Catalog) -> Iterator[Problem]:
    """An item is harder to read than its readers need it to be.

    Why: the reading grade (Flesch-Kincaid) is the year of school after which most people read a text with
    ease. Tired or worried people read below their own. The aim is the lowest `reading_grade` of the item's
    roles in `vocabulary/roles.yml`, or else `grade_for_all` in `library.yml`.

    Mend: begin with the sentence that the finding shows. Make two of it, and use shorter words: `help` for
    `assistance`, `use` for `utilize`. Then check again.
    """
    for entry, grade, aim in grades(catalog):
        if grade > aim:
            passage, start, words = hardest_sentence(entry)
            message = f"This item reads at grade {grade}; the aim is grade {aim} or lower."
            yield Problem(passage.place(start), message, f"The hardest sentence is “{_short(words)}”")


def _short(words: str, longest: int = 160) -> str:
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0] + " …"


@rule("TXT012", Severity.WARNING)
def shouting(catalog: Catalog) -> Iterator[Problem]:
    """Words stand in capital letters.

    Why: capitals read as shouting, are slower to read, and some screen readers spell them letter by letter.

    Mend: write small letters. To stress a word, put two stars on each side of it: `**not**`.
    """
    for entry in catalog.items:
        if any(b"AAAA" in shape_of(text.text) for text in written(entry.source)):
            yield from few(_shouts(entry))


def _shouts(entry: Entry) -> Iterator[Problem]:
    for passage in prose_of(entry):
        for found in SHOUTED.finditer(passage.text):
            if _is_shouted(found.group()):
                words = " ".join(found.group().split())
                message = f"`{_short(words, 60)}` is written in capital letters."
                yield Problem(passage.place(found.start(), len(found.group())), message, "Write it in small letters.")


def _is_shouted(words: str) -> bool:
    """Whether a run of words in capitals is more than a row of abbreviations."""
    return bool(LOUD.search(words))
