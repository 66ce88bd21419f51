"""TXT: letters that were damaged on their way into a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.passages import few, place_at, written
from caseguide.reading import FileText
from caseguide.rules import Problem, rule

LATER = "\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
"""How Windows shows the bytes that carry on a letter of UTF-8."""

GARBLED = re.compile(f"(?:[\xc2-\xdf][{LATER}]|[\xe0-\xef][{LATER}]{{2}}|[\xf0-\xf4][{LATER}]{{3}})+")
LEADS = re.compile("[\xc2-\xf4]")
LIKELY = re.compile(
    "[\xa0-\u017f\u2000-\u206f\u20a0-\u20bf\u2100-\u23ff\u2500-\u27bf\ufb00-\ufb06\ufeff\U0001f300-\U0001faff]+"
)
"""What an English text holds besides plain letters; `É”` could be read again too, as a letter that none has."""

NO_GLYPH = re.compile(
    "[\xad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufff9-\ufffd\ufdd0-\ufdef"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
NAMES = {
    "\xad": "a hyphen that is only seen at the end of a line",
    "\u200b": "a space without width",
    "\uf0b7": "a bullet of Word's Symbol font",
    "\uf0a7": "a bullet of Word's Wingdings font",
    "\uf0d8": "an arrow of Word's Wingdings font",
    "\uf0fc": "a check mark of Word's Wingdings font",
    "\ufffc": "the place of a picture that was not copied",
    "\ufffd": "the mark for a letter that was lost",
    **dict.fromkeys(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "a mark that turns the direction of text"
    ),
}
BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc"


@rule("TXT002")
def garbled(catalog: Catalog) -> Iterator[Problem]:
    """Letters are garbled, such as `â€™` for an apostrophe or `Ã©` for `é`.

    Why: text was read with the wrong encoding once, on its way from another program. Readers see the signs.

    Mend: the finding says what it most likely was. Replace it in the whole file; there are often more.
    """
    for entry in catalog.entries:
        texts = (text for text in written(entry.source) if not text.text.isascii() and LEADS.search(text.text))
        yield from few(problem for text in texts for problem in _garbled_in(text))


def _garbled_in(text: FileText) -> Iterator[Problem]:
    for at, line in _lines_with(GARBLED, text):
        if (mended := repaired(line)) != line:
            first = next(found for found in GARBLED.finditer(line) if repaired(found.group()) != found.group())
            was, now = _words_around(line, mended, first.start())
            message = f"The letters of `{was}` are garbled."
            yield Problem(place_at(text, at + first.start()), message, f"It was most likely `{now}`.")


def repaired(text: str) -> str:
    """Text with its garbled letters read once more, and rightly; what does not read stays as it is."""
    for _ in range(3):  # some texts were garbled again and again
        before, text = text, GARBLED.sub(_read_again, text)
        if text == before:
            break
    return text


def _read_again(found: re.Match[str]) -> str:
    try:
        again = found.group().encode("cp1252").decode()
    except UnicodeError:
        return found.group()
    return again if LIKELY.fullmatch(again) else found.group()


def _words_around(line: str, mended: str, at: int) -> tuple[str, str]:
    """The garbled word, and the mended one: as much as stands between spaces, or a little of a long one."""
    start = max(line.rfind(" ", 0, at) + 1, at - 20)
    was = line[start:].split(" ")[0].rstrip(",.;:!?")
    return was[:40], repaired(was)[:40]


@rule("TXT003")
def no_glyph(catalog: Catalog) -> Iterator[Problem]:
    """A character stands in the text that no font shows, such as a bullet copied from Word.

    Why: readers see an empty box, or nothing at all, and the search does not find the word.

    Mend: delete it, and type what was meant. For a list, begin each line with `- `.
    """
    for entry in catalog.entries:
        if not all(text.text.isascii() for text in written(entry.source)):
            yield from few(_without_glyph(entry))


def _without_glyph(entry: Entry) -> Iterator[Problem]:
    for text in written(entry.source):
        for at, line in _lines_with(NO_GLYPH, text):
            found = NO_GLYPH.search(line)
            if found:
                yield _glyph_problem(text, at + found.start(), found.group())


def _glyph_problem(text: FileText, at: int, sign: str) -> Problem:
    code = f"U+{ord(sign):04X}"
    message = f"No font shows the character {code} that stands here" + (f": {NAMES[sign]}." if sign in NAMES else ".")
    hint = "Delete it." if sign not in BULLETS else "Delete it. For a list, begin each line with `- `."
    if sign == "\ufffd":
        hint = "Find out which letter it was, and type it again."
    return Problem(place_at(text, at), message, hint)


def _lines_with(pattern: re.Pattern[str], text: FileText) -> Iterator[tuple[int, str]]:
    """The lines in which the pattern is found, once each, with where they start."""
    after = 0
    while found := pattern.search(text.text, after):
        start = text.text.rfind("\n", 0, found.start()) + 1
        after = text.text.find("\n", found.start()) + 1 or len(text.text)
        yield start, text.text[start:after].rstrip("\n")
