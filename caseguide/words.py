"""Small turns of phrase that findings share."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

SHORT_LIST = 8
"""Of so many words that share most letters with a mistyped one, the nearest is looked for: comparing takes long."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to a mistyped one, or nothing."""
    spelt = {each.lower(): each for each in known}
    pairs = _pairs(word.lower())
    likely = nlargest(SHORT_LIST, spelt, key=lambda each: len(pairs & _pairs(each)) / len(pairs | _pairs(each)))
    found = get_close_matches(word.lower(), likely, n=1, cutoff=0.6)
    return spelt[found[0]] if found else ""


@lru_cache(maxsize=50_000)
def _pairs(word: str) -> frozenset[tuple[str, str]]:
    """The letters of a word with those that follow them."""
    return frozenset(pairwise(f"^{word}$"))


def near(word: str, known: Iterable[str]) -> str:
    """A question that offers the known word nearest to a mistyped one, or nothing."""
    found = nearest(word, known)
    return f"Did you mean `{found}`?" if found else ""


def one_of(words: Iterable[str], most: int = 12) -> str:
    """The words as a list to read: `a`, `b` or `c`; a long list is cut short and says so."""
    ticked = [f"`{word}`" for word in words]
    if len(ticked) > most:
        return f"{', '.join(ticked[:most])} or {len(ticked) - most} more"
    return ticked[0] if len(ticked) == 1 else f"{', '.join(ticked[:-1])} or {ticked[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 finding`, `2 findings`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def within_sentence(label: str) -> str:
    """A label as it stands within a sentence: `Every month` as `every month`; `KCA review` stays as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def either(labels: Iterable[str]) -> str:
    """Labels to choose from, as one: `Every week or every two weeks`."""
    return " or ".join(within_sentence(label) if place else label for place, label in enumerate(labels))


def with_article(noun: str) -> str:
    """A noun with `a` or `an`."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"
