"""Links between pages: from an address to the right relative Markdown link, with what its reader must know."""

from __future__ import annotations

from dataclasses import dataclass

from caseguide.catalog import Catalog, Target
from caseguide.pages.wording import plain
from schemas.common import Part
from schemas.kinds import KINDS

BADGES = {"draft": "Draft", "retired": "Retired", "planned": "Not written yet"}


def page_of(address: str) -> str:
    """The page on which an address stands: `guides/mentoring.md` for `guides/mentoring#be-genuine`."""
    return f"{address.partition('#')[0]}.md"


def name_of(target: Target) -> str:
    """What readers call an item or a part: its title, or the first words of what it says."""
    if target.part is None:
        return target.entry.item.title
    return part_name(target.part)


def part_name(part: Part) -> str:
    """What readers call a part: the first of its names that it has, shortened."""
    for attribute in ("title", "label", "term", "category", "text", "question", "names"):
        if value := getattr(part, attribute, None):
            return plain(str(value), longest=90)
    return part.id


@dataclass(frozen=True)
class Linker:
    """Makes the links of one page. `page` is the page's own path below the site's root."""

    catalog: Catalog
    page: str

    @property
    def root(self) -> str:
        """The way from this page up to the site's root: `../` for a page in a folder."""
        return "../" * self.page.count("/")

    def link(self, address: str, text: str | None = None) -> str:
        """A Markdown link to an item or a part; a badge says if it is planned, a draft or retired."""
        planned = self.catalog.planned_addresses.get(address.partition("#")[0])
        if planned:
            return self._written(page_of(address), text or planned.title, "planned")
        target = self.catalog.addresses[address]
        anchor = f"#{target.part.id}" if target.part else ""
        status = target.entry.item.status
        return self._written(page_of(address) + anchor, text or name_of(target), status)

    def link_to(self, kind: str, id: str, text: str | None = None) -> str:
        """A Markdown link by kind and id, for what items name by id alone."""
        target = self.catalog.find(kind, id)
        return self.link(target.address if target else f"{KINDS[kind].folder}/{id}", text)

    def _written(self, path: str, text: str, status: str) -> str:
        badge = BADGES.get(status)
        mark = f' <span class="badge badge--{status}">{badge}</span>' if badge else ""
        return f"[{bracketed(text)}]({self.root}{path}){mark}"


def bracketed(text: str) -> str:
    """Text that may stand between the brackets of a Markdown link."""
    return text.replace("[", "\\[").replace("]", "\\]")
