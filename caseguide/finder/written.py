"""Pages and bodies written as Markdown: each heading with what stands below it is a record of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from caseguide.finder.record import Record
from caseguide.finder.tags import Tags
from caseguide.pages.wording import plain

HEADING = re.compile(r"^(#{1,4}) +(.+?)(?: *\{: *#([\w-]+)[^}]*\})? *$")
LEFT_OUT = re.compile(r"^ *(```|\{:|\||!!! |\?\?\? |---|<)")
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
MARKERS = re.compile(r"^ *(?:[-*+]|\d+\.) +|^#+ +")


class Section(NamedTuple):
    """A heading with its address on the page, and the lines below it."""

    level: int
    heading: str
    anchor: str
    lines: list[str]


def sections_of(markdown: str) -> Iterator[Section]:
    """The parts of a text by its headings; what stands before the first has none."""
    taken: set[str] = set()
    section, fenced = Section(0, "", "", []), False
    for line in FRONT.sub("", markdown, count=1).splitlines():
        fenced ^= line.lstrip().startswith("```")
        if not fenced and (match := HEADING.match(line)):
            yield section
            heading = plain(match[2])
            anchor = match[3] or _anchor(heading, taken)
            section = Section(len(match[1]), heading, anchor, [])
        elif line.strip() and not fenced:
            section.lines.append(_said(line))
    yield section


def _anchor(heading: str, taken: set[str]) -> str:
    """The address that the site gives to a heading that says none: its words, and a number if they are taken."""
    bare = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    anchor = words = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", bare).strip().lower())
    number = 0
    while not anchor or anchor in taken:
        number += 1
        anchor = f"{words}_{number}"
    taken.add(anchor)
    return anchor


def _said(line: str) -> str:
    """What readers read of a line."""
    if line.lstrip().startswith("|"):
        return plain(line.strip("| ").replace("|", " ")).strip("- ")
    if match := re.match(r' *(?:!!!|\?\?\?)\+? \w+ "(.*)"', line):
        return plain(match[1])
    return "" if LEFT_OUT.match(line) else plain(MARKERS.sub("", line.strip()))


def records_of_body(page: str, body: str, whole: Record) -> Iterator[Record]:
    """The parts of an item's body."""
    for section in sections_of(body):
        if section.level and any(section.lines):
            tags = whole.tags
            yield Record(page, section.heading, section.anchor, whole.title, lines=section.lines, tags=tags)


def records_of_page(path: str, markdown: str, tags: Tags) -> Iterator[Record]:
    """A page written by hand, and its parts."""
    page = path.removesuffix(".md").removesuffix("index").rstrip("/")
    sections = list(sections_of(markdown))
    title = next((section.heading for section in sections if section.level == 1), page)
    for section in sections:
        if section.level == 1:
            yield Record(page, title, lines=section.lines, tags=tags, whole=True)
        elif section.level and any(section.lines):
            yield Record(page, section.heading, section.anchor, title, lines=section.lines, tags=tags)


def records_of_pages(docs: Path) -> Iterator[Record]:
    """The pages that the library's editors wrote by hand."""
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).as_posix()
        kind = "developers" if name.startswith("developers/") else "handbook" if "/" in name else "about"
        yield from records_of_page(name, path.read_text(encoding="utf-8"), {"kind": [kind]})
