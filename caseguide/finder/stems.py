"""How words end: "visits" and "visiting" are found as "visit", in every language whose endings Snowball knows."""

from __future__ import annotations

import re

import snowballstemmer  # type: ignore[import-untyped]

WORD = re.compile(r"[^\W_]+")

NAMES = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Snowball's name for a language, by its code."""


class Stems:
    """The stems of one language's words; where its endings are not known, each word is its own."""

    def __init__(self, language: str) -> None:
        name = NAMES.get(language.partition("-")[0])
        self._of = snowballstemmer.stemmer(name).stemWord if name else str

    def of(self, word: str) -> str:
        """The stem of a word in small letters."""
        return str(self._of(word))


def words_in(text: str) -> list[str]:
    """The words of a text, in small letters; what stands behind an apostrophe or a hyphen is one of its own."""
    return WORD.findall(text.lower())
