"""Explaining the glossary's words where they first stand on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from caseguide.catalog import Catalog
from caseguide.pages.wording import plain
from schemas.glossary import Glossary, GlossaryTerm

# What must stay as it is: headings, code, links, pictures, HTML, attribute lists, web addresses.
UNTOUCHED = r"^ *#+ [^\n]*$|^ *```.*?^ *```|`[^`\n]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|\{[^}\n]*\}|https?://\S+"

WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Words:
    """Each term by every form in which it may stand in a sentence."""

    terms: dict[str, GlossaryTerm]

    @cached_property
    def by_first(self) -> dict[str, list[tuple[str, str]]]:
        """The forms by the word with which they begin, each with its small letters."""
        found: dict[str, list[tuple[str, str]]] = {}
        for form in self.terms:
            small = form.lower()
            found.setdefault(WORD.findall(small)[0], []).append((form, small))
        return found


@dataclass
class Explainer:
    """Turns the first mention of each term on one page into a link that carries the definition."""

    words: Words
    root: str
    explained: set[str] = field(default_factory=set)

    def explain(self, text: str) -> str:
        """Markdown with links to the glossary, where a term stands that this page has not explained yet."""
        # One pattern of all forms would try each of them at each letter; looking first for those that occur is far
        # faster, and most texts hold few that the page has not explained yet.
        small = text.lower()
        here = [
            form
            for word in dict.fromkeys(WORD.findall(small))
            for form, in_small in self.words.by_first.get(word, ())
            if in_small in small and self.words.terms[form].id not in self.explained
        ]
        return re.sub(_pattern(here), self._explained, text) if here else text

    def _explained(self, match: re.Match[str]) -> str:
        word = match["term"]
        terms = self.words.terms
        term = (terms.get(word) or terms.get(word.lower())) if word else None
        if term is None or term.id in self.explained:
            return match[0]
        self.explained.add(term.id)
        definition = plain(term.definition).replace('"', "&quot;")
        return f'[{word}]({self.root}glossary.md#{term.id} "{definition}"){{ .term }}'


def words_of(catalog: Catalog) -> Words:
    """The terms that pages explain, by every form in which they may stand."""
    terms = [term for entry in catalog.of_kind("glossary") for term in cast(Glossary, entry.model).terms]
    explained = [term for term in terms if term.explain]
    return Words({form: term for term in explained for word in (term.term, *term.also) for form in _forms(word)})


def _pattern(words: list[str]) -> str:
    alternatives = "|".join(_alternative(word) for word in sorted(words, key=len, reverse=True))
    return rf"(?ms){UNTOUCHED}|(?<![\w-])(?P<term>{alternatives})(?![\w-])"


def _forms(word: str) -> tuple[str, ...]:
    """A word as it may stand in a sentence: abbreviations as written, other words in small letters, one or many."""
    if _is_abbreviation(word):
        return (word, f"{word}s")
    small = word.lower()
    return (small, f"{small[:-1]}ies" if small.endswith(("cy", "ty")) else f"{small}s")


def _alternative(word: str) -> str:
    return re.escape(word) if _is_abbreviation(word) else f"(?i:{re.escape(word)})"


def _is_abbreviation(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1
