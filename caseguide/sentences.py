"""Sentences: the words of Markdown as people read them, one sentence after the other.

Every text made here is as long as the one it was made from, so that a place in it is a place in the other.
The patterns begin with a letter or a set of letters, so that they pass over the rest of a text quickly, and none
of them looks at the same letters again and again, whatever a file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

FENCED = re.compile(r"^[ ]*(```|~~~).*?(?:^[ ]*\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
TICKED = re.compile(r"(?<!`)`++[^`]++`++")
NOT_WORDS = {
    "](": re.compile(r"[\[\]](?:(?<=\[)|\([^()\n]*(?:\n[^()\n]*)?\))"),  # a link, but for its words
    "<": re.compile(r"<(?:!--(?:(?!<!--|-->).)*+-->|/?[a-zA-Z][^<>\n]*>)", re.DOTALL),  # a note among editors, a tag
    "://": re.compile(r"http\S+"),
    "!!!": re.compile(r"!!!\+?[ ]*[\w-]+"),  # the kind of a note
    "???": re.compile(r"\?\?\?\+?[ ]*[\w-]+"),
    "{": re.compile(r"\{:?[ ]?[#.][^{}\n]*\}"),  # an address or a class
}
ENDS = re.compile(
    r"""[.!?…|\n](?:
      (?<=[.!?…])(?<!\b[A-Z]\.)(?<!e\.g\.)(?<!i\.e\.)(?<!\b[DMJS]r\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bvs\.)(?<!\bNo\.)
          [.!?…)\]"'”’*_]{0,8}+\s++(?=[("'“‘*_\[]*[A-Z0-9])         # a sentence, unless after an initial or a title
    | (?<=\n)(?:[ ]*\n | (?=[ ]*(?:[-*+>][ ]|\d+[.)][ ]|\#|!!!|\?\?\?|:[ ])) | (?<="\n)(?=[ ]{4}))
                                                           # a paragraph, a list, a heading; the title of a note
    | (?<=\|)                                              # a cell of a table
    )""",
    re.VERBOSE,
)
LETTER = re.compile(r"[^\W\d_]")


class Sentence(NamedTuple):
    """A sentence and where it starts in the text."""

    start: int
    text: str


def without_code(text: str) -> str:
    """The text with spaces in place of everything that Markdown shows as it is typed."""
    text = FENCED.sub(_spaces, text) if "```" in text or "~~~" in text else text
    return TICKED.sub(_spaces, text) if "`" in text else text


def readable(text: str) -> str:
    """The text with spaces in place of what is not read as words: code, addresses, tags."""
    text = without_code(text)
    for sign, pattern in NOT_WORDS.items():
        text = pattern.sub(_spaces, text) if sign in text else text
    return text


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text; headings, list entries and cells are sentences too."""
    start = 0
    words = readable(text)
    for end in [*(found.end() for found in ENDS.finditer(words)), len(words)]:
        if first := LETTER.search(words, start, end):
            yield Sentence(first.start(), words[first.start() : end].strip(" \n|"))
        start = end


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())
