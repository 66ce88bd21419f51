"""TXT: content is words; nothing in it may run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caseguide.catalog import Catalog, Entry
from caseguide.passages import Passage, few, texts_of, written
from caseguide.rules import Problem, rule
from caseguide.sentences import without_code

SIGN = re.compile(
    r"[<{\]](?:(?<=<)[a-z/!]|(?<=\{)[^{}\n]*\bon[a-z]+\s*=|(?<=\])\([^()\w\n]*(?:\w+script|data):)", re.IGNORECASE
)
"""What HTML begins with: a quick look at a whole file."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>?|<!--")
RUNS = re.compile(
    r"""
      <(?:script|style|iframe|object|embed|applet|base|link|meta|form|input|button|svg|math|template|video|audio|img)(?=[\s/>])[^<>]*>?
    | <[a-zA-Z][^<>]*?\bon[a-z]+\s*=[^<>]*>?
    | \{[^{}\n]*\bon[a-z]+\s*=[^{}\n]*\}                   # Markdown's own way to add attributes
    | (?<=\]\()\s*<?\s*(?:javascript|vbscript|data):[^)\n]{0,40}
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOTE = re.compile(r"<!--(?:(?!<!--|-->).)*+-->", re.DOTALL)
INSTEAD = {
    **dict.fromkeys(("b", "strong"), "Write `**` on both sides of the words instead."),
    **dict.fromkeys(("i", "em"), "Write `*` on both sides of the words instead."),
    **dict.fromkeys(("ul", "ol", "li"), "Begin each line of a list with `- ` instead."),
    **dict.fromkeys(("p", "br", "div"), "Leave an empty line between paragraphs instead."),
    "a": "Write a link as `[words](address)` instead.",
    "!--": "End the note with `-->`, or everything below it is hidden.",
}
IN_TICKS = "Write it in Markdown. If it is meant as words, put it in backticks."


@rule("TXT011")
def raw_html(catalog: Catalog) -> Iterator[Problem]:
    """HTML stands in the text.

    Why: HTML can run programs on the reader's device. It also does not print, and a word in angle brackets,
    such as `<name>`, vanishes from the page.

    Mend: write Markdown: `**bold**`, `*stressed*`, `[words](address)`, and lines that begin with `- `. To show
    HTML as it is typed, put it in backticks.
    """
    for entry in catalog.entries:
        if any(SIGN.search(text.text) for text in written(entry.source)):
            yield from few(problem for passage in texts_of(entry) for problem in _in(entry, passage))


def _in(entry: Entry, passage: Passage) -> Iterator[Problem]:
    text = NOTE.sub(lambda found: " " * len(found.group()), without_code(passage.text))
    runs = [*RUNS.finditer(text)]
    for found in runs:
        message = f"`{_short(found.group())}` could run or load something on the reader's device."
        yield Problem(passage.place(found.start(), 12), message, "Take it out.")
    for found in TAG.finditer(text):
        if not found[1] and not any(each.start() <= found.start() < each.end() for each in runs):
            hint = INSTEAD.get((found[2] or "!--").lower(), IN_TICKS)
            yield Problem(passage.place(found.start(), 12), f"`{_short(found.group())}` is HTML.", hint)


def _short(typed: str) -> str:
    words = " ".join(typed.split())
    return f"{words[:40]}…" if len(words) > 40 else words
