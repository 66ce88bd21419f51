"""REF: links that are written by hand in a text must lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, normpath, relpath
from typing import NamedTuple

from caseguide.catalog import Catalog, Entry
from caseguide.passages import Passage, few, prose_of, written
from caseguide.rules import Problem, rule
from caseguide.rules.headings import headings_of
from caseguide.sentences import without_code
from caseguide.words import nearest
from schemas.kinds import KINDS

LINK = re.compile(
    r"(!?)(?<!\\)\[[^\[\]]*\]\([ ]*<?([^()<>\s]*)"  # [words](address)
    r"|^[ ]{0,3}()\[(?!\^)[^\[\]\n]+\]:[ ]*<?([^<>\s]+)",  # [words]: address
    re.MULTILINE,
)
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
FOLDERS = {kind.folder for kind in KINDS.values() if kind.is_item}


class Link(NamedTuple):
    """A link in a text: what is typed, and where it stands."""

    passage: Passage
    at: int
    typed: str
    is_picture: bool = False

    def problem(self, message: str, hint: str) -> Problem:
        """A problem at the link's address."""
        return Problem(self.passage.place(self.at, len(self.typed) or 1), message, hint)


@rule("REF010")
def no_such_page(catalog: Catalog) -> Iterator[Problem]:
    """A link in a text leads to no page.

    Why: readers who follow it stand before an error.

    Mend: write the way from this item's page to the other one: `../guides/mentoring.md` leads from any item in a
    folder to the practice guide `mentoring`; `mentoring.md` alone is enough between two practice guides.
    """
    pages = _Pages(catalog)
    for entry in catalog.items:
        yield from few(problem for link in _links(entry) for problem in pages.look_for_page(entry, link))


@rule("REF011")
def no_such_anchor(catalog: Catalog) -> Iterator[Problem]:
    """A link in a text leads to a part of a page that does not exist.

    Why: readers come to the top of a long page instead of the sentence that was meant.

    Mend: after the `#` stands the id of the part: of a technique, a measure, a term. In a detailed practice guide
    it may also be a heading, in small letters with hyphens: `#what-to-say`.
    """
    pages = _Pages(catalog)
    for entry in catalog.items:
        yield from few(problem for link in _links(entry) for problem in pages.look_for_part(entry, link))


@rule("REF012")
def picture_from_elsewhere(catalog: Catalog) -> Iterator[Problem]:
    """A picture is loaded from another site.

    Why: the other site would learn who reads this page and when. Readers without a connection would not see it.

    Mend: put the picture into `docs/assets/` of the library, if its licence allows, or link to the page it is on.
    """
    for entry in catalog.items:
        for link in _links(entry):
            if link.is_picture and ELSEWHERE.match(link.typed):
                hint = "Take it out, or link to its page with words: `[words](address)`."
                yield link.problem("This picture would be loaded from another site.", hint)


def _links(entry: Entry) -> Iterator[Link]:
    if not any("](" in text.text or "]:" in text.text for text in written(entry.source)):
        return
    for passage in prose_of(entry):
        for found in LINK.finditer(without_code(passage.text)):
            group = 2 if found[2] is not None else 4
            yield Link(passage, found.start(group), found[group], is_picture=found[1] == "!")


class _Pages:
    """The pages that are made from a catalog. Pages written by hand are not known here."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.entries = {f"{entry.address}.md": entry for entry in catalog.items}
        self.made = {*self.entries, *(f"{address}.md" for address in catalog.planned_addresses)}
        self.made |= {f"{kind.folder}/index.md" for kind in KINDS.values() if kind.is_item and not kind.single}

    def look_for_page(self, entry: Entry, link: Link) -> Iterator[Problem]:
        """Whether a link leads to a page, as far as the catalog can tell."""
        path, _, part = link.typed.partition("#")
        if not link.typed:
            yield link.problem("This link leads nowhere: its brackets are empty.", "Write the address between them.")
        elif ELSEWHERE.match(link.typed) or link.is_picture or not path:
            return
        elif path.startswith("/"):
            hint = f"Write the way from this page: `{self._way(entry, path.strip('/'))}`."
            yield link.problem(f"The link `{link.typed}` begins with `/`, and the site may stand in a folder.", hint)
        elif self._is_ours(page := _page(entry, path)) and page not in self.made and not self._is_broken(page):
            meant = nearest(page if page.endswith(".md") else f"{page}.md", self.made)
            hint = f"Did you mean `{self._way(entry, meant)}{'#' * bool(part)}{part}`?" if meant else ""
            yield link.problem(f"The link `{link.typed}` leads to no page.", hint or HOW_TO_LINK)

    def look_for_part(self, entry: Entry, link: Link) -> Iterator[Problem]:
        """Whether a link leads to a part of the page that it names."""
        path, _, part = link.typed.partition("#")
        target = self.entries.get(_page(entry, path)) if path else entry
        if part and target and not ELSEWHERE.match(link.typed) and part not in (parts := _parts_of(target)):
            meant = nearest(part, parts)
            hint = f"Did you mean `{path}#{meant}`?" if meant else "Take the `#` and what follows it out."
            where = "on this page" if target is entry else f"in {target.source.path}"
            yield link.problem(f"There is no part `#{part}` {where}.", hint)

    def _is_ours(self, page: str) -> bool:
        """Whether a page stands where only pages made from the catalog stand."""
        folder, inside, _ = page.partition("/")
        name = folder.partition(".")[0]
        return page.startswith("..") or folder in FOLDERS or (not inside and name in FOLDERS)

    def _is_broken(self, page: str) -> bool:
        folder, _, id = page.removesuffix(".md").partition("/")
        return any(KINDS[kind].folder == folder and broken in (id, folder) for kind, broken in self.catalog.broken)

    def _way(self, entry: Entry, page: str) -> str:
        return relpath(page, dirname(entry.address) or ".")


HOW_TO_LINK = "A link is the way from this page to the other one, with `.md`: `../guides/mentoring.md`."


def _page(entry: Entry, path: str) -> str:
    return normpath(f"{dirname(entry.address)}/{path}".lstrip("/"))


def _parts_of(entry: Entry) -> set[str]:
    """The parts of an item's page that have a lasting address."""
    headings = (heading.words for heading in headings_of(entry.source.body)) if entry.source.body else ()
    return {found.id for _, found in entry.marks.parts} | {_slug(words) for words in headings}


def _slug(words: str) -> str:
    """The address that the site gives to a heading."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", words).strip().lower())
