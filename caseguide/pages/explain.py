"""Explaining the glossary's words where they first stand on a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from caseguide.catalog import Catalog
from caseguide.pages.wording import plain
from schemas.glossary import Glossary, GlossaryTerm

# What must stay as it is: headings, code, links, pictures, HTML, attribute lists, web addresses.
UNTOUCHED = r"^ *#+ .*$|^ *```.*?^ *```|`[^`\n]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|\{[^}\n]*\}|https?://\S+"

Words = tuple[re.Pattern[str], dict[str, GlossaryTerm]]


@dataclass
class Explainer:
    """Turns the first mention of each term on one page into a link that carries the definition."""

    catalog: Catalog
    root: str
    page: str
    explained: set[str] = field(default_factory=set)

    def explain(self, text: str) -> str:
        """Markdown with links to the glossary; on the glossary's own page nothing changes."""
        found = words_of(self.catalog)
        return found[0].sub(self._one(found[1]), text) if found and self.page != "glossary.md" else text

    def _one(self, terms: dict[str, GlossaryTerm]) -> Callable[[re.Match[str]], str]:
        def replace(match: re.Match[str]) -> str:
            word = match["term"]
            term = terms.get(word) or terms.get(word.lower()) if word else None
            if term is None or term.id in self.explained:
                return match[0]
            self.explained.add(term.id)
            definition = plain(term.definition).replace('"', "&quot;")
            return f'[{word}]({self.root}glossary.md#{term.id} "{definition}"){{ .term }}'

        return replace


def words_of(catalog: Catalog) -> Words | None:
    """One pattern for all terms that pages explain, the longest first, and the term of each word."""
    terms = [term for entry in catalog.of_kind("glossary") for term in cast(Glossary, entry.model).terms]
    return _pattern(tuple(term for term in terms if term.explain))


@lru_cache(maxsize=4)
def _pattern(terms: tuple[GlossaryTerm, ...]) -> Words | None:
    words = {_key(word): term for term in terms for word in (term.term, *term.also)}
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    alternatives = "|".join(_alternative(word) for word in longest_first)
    return re.compile(rf"(?ms){UNTOUCHED}|(?<![\w-])(?P<term>{alternatives})(?![\w-])"), words


def _key(word: str) -> str:
    """Abbreviations are looked up as written, other words in small letters."""
    return word if _is_abbreviation(word) else word.lower()


def _alternative(word: str) -> str:
    return re.escape(word) if _is_abbreviation(word) else f"(?i:{re.escape(word)})"


def _is_abbreviation(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1
