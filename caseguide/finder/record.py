"""Records: what the finder ranks. A piece is a line inside one, such as one measure, question or checklist item."""

from __future__ import annotations

from dataclasses import dataclass, field

from caseguide.finder.tags import Tags


@dataclass(slots=True)
class Piece:
    """A line with an address of its own inside a record."""

    id: str
    text: str


@dataclass(slots=True)
class Record:
    """One thing that can be found: where it stands, what it is called, what it says, and what it is about."""

    page: str
    title: str
    anchor: str = ""
    within: str = ""
    lines: list[str] = field(default_factory=list)
    pieces: dict[str, Piece] = field(default_factory=dict)
    also: list[str] = field(default_factory=list)
    tags: Tags = field(default_factory=dict)
    whole: bool = False
    """Whether it is an item, and not a part of one."""

    @property
    def address(self) -> str:
        """Where it stands below the site's home page."""
        page = f"{self.page}/" if self.page else ""
        return f"{page}#{self.anchor}" if self.anchor else page

    @property
    def addresses(self) -> list[str]:
        """Its address in the catalog, and those of the lines inside."""
        own = f"{self.page}#{self.anchor}" if self.anchor else self.page
        return [own, *(f"{self.page}#{id}" for id in self.pieces)]

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join([self.title, *self.also, *self.lines, *(piece.text for piece in self.pieces.values())])
