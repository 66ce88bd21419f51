"""A built page as a tree, read by the standard library's own parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

WITHOUT_CONTENT = {
    *{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"},
    # Shapes, as pictures in the page write them: `<path d="..."/>`.
    *{"path", "circle", "rect"},
}


@dataclass
class Element:
    """An element with its attributes, and what is inside."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    def all(self, tag: str = "", **wanted: str) -> Iterator[Element]:
        """Every element within, by its tag and by its attributes; `class_` names one of its classes."""
        for child in self.inside:
            if isinstance(child, Element):
                if child.fits(tag, wanted):
                    yield child
                yield from child.all(tag, **wanted)

    def fits(self, tag: str, wanted: dict[str, str]) -> bool:
        """Whether it has this tag and these attributes."""
        classes = self.attributes.get("class", "").split()
        return (not tag or tag == self.tag) and all(
            value in classes if name == "class_" else self.attributes.get(name) == value
            for name, value in wanted.items()
        )

    @property
    def text(self) -> str:
        """Its words, on one line."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.inside:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in WITHOUT_CONTENT:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in WITHOUT_CONTENT and any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


@lru_cache(maxsize=400)
def read(path: Path) -> Element:
    """Read a built page."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.open[0]


def pages_of(site: Path) -> dict[str, Element]:
    """Every built page by its address below the home page: `guides/mentoring/`."""
    found = {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}
    return {path.removesuffix("index.html"): page for path, page in found.items()}
