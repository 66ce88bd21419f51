"""What a person asks for when they start an item: the kind, the id, the title."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from caseguide.starters import NotAsMeant
from caseguide.words import near, one_of
from schemas.common import ID_PATTERN
from schemas.kinds import KINDS, Kind

LONGEST_ID = 80
LONGEST_TITLE = 90
STARTED = {kind.name: kind for kind in KINDS.values() if not kind.single}
"""The kinds that have a folder, so that a new file can be started."""


def kind_asked(word: str) -> Kind:
    """The kind of this name; a kind that the library keeps in one file is not started but edited."""
    if word in STARTED:
        return STARTED[word]
    if word in KINDS:
        raise NotAsMeant(f"There is only one file of the kind `{word}`: add to content/{KINDS[word].place} instead.")
    hint = f"Did you mean `{_NAMES[word.lower()]}`?" if word.lower() in _NAMES else near(word, STARTED)
    kinds = f"It can be {one_of(STARTED, most=20)}."
    raise NotAsMeant(f"There is no kind of item called `{word}`. {hint} {kinds}".replace("  ", " "))


_NAMES = {
    name.lower(): kind.name
    for kind in STARTED.values()
    for name in (kind.label, kind.plural, kind.folder, kind.folder.removesuffix("s"))
}
"""Other words by which people call a kind: its label, its plural, its folder."""


def id_asked(word: str, kind: Kind) -> str:
    """The word, if it can be an id."""
    if re.fullmatch(ID_PATTERN, word) and len(word) <= LONGEST_ID:
        return word
    better = better_id(word, kind)
    what = "small letters a-z, digits and single hyphens only, and at most 80 of them"
    advice = f" Try `caseguide new {kind.name} {better}`." if better else ""
    raise NotAsMeant(f"`{word}` cannot be an id: an id has {what}.{advice}")


def better_id(word: str, kind: Kind) -> str:
    """An id as near to the word as can be; nothing where no letter of the word can stand in one."""
    name = PurePath(word).name.removesuffix(kind.suffix)
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = "-".join(re.findall("[a-z0-9]+", plain))
    return words if len(words) <= LONGEST_ID else words[: LONGEST_ID + 1].rpartition("-")[0] or words[:LONGEST_ID]


def title_asked(words: str) -> str:
    """The title on one line, if it can be one."""
    title = " ".join(words.split())
    if not title:
        raise NotAsMeant("The title is empty. Leave `--title` out to have one made from the id.")
    if len(title) > LONGEST_TITLE:
        raise NotAsMeant(f"A title may have at most {LONGEST_TITLE} letters; this one has {len(title)}.")
    if not title.isprintable():
        raise NotAsMeant("The title has a character that cannot be seen. Type it again, rather than copying it.")
    return title
