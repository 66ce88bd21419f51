"""The library itself: whose it is and how it is kept."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from schemas.common import AtLeastOne, Line, Model, Name, Part

WebAddress = Annotated[str, Field(pattern=r"^https://[^\s/]+/(\S*/)?$")]


class Team(Part):
    """A team that owns items."""

    part_kind: ClassVar[str] = "team"

    name: Name = Field(title="Name", description="The team's name as readers see it.")
    contact: Line = Field(title="Contact", description="How readers reach the team, without naming a person.")


class Library(Model):
    """The library's name, its teams, and what holds for all items."""

    schema_version: Literal[1] = Field(
        title="Schema version", description="The shape of the content that this library is written in: `1`."
    )
    name: Name = Field(title="Name", description="The library's name, as on the home page.")
    organisation: Name = Field(title="Organisation", description="Who publishes the library.")
    languages: AtLeastOne[Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]] = Field(
        title="Languages", description="Codes of the languages that the content is written in, the main one first."
    )
    review_months: Annotated[int, Field(ge=1, le=60)] = Field(
        title="Review months", description="After how many months an item is to be read again, if it does not say."
    )
    site_address: WebAddress = Field(
        title="Site address", description="Where the site is published, ending in `/`; the same as in `mkdocs.yml`."
    )
    edit_address: WebAddress = Field(
        title="Edit address", description="The start of the links by which a reader edits a file, ending in `/`."
    )
    teams: AtLeastOne[Team] = Field(title="Teams", description="The teams that own items.")
    detailed_guide_headings: AtLeastOne[Name] = Field(
        title="Detailed guide headings",
        description="The headings that every detailed practice guide has, in this order.",
    )
    grade_for_all: Annotated[int, Field(ge=3, le=16)] = Field(
        default=10,
        title="Reading grade for all",
        description="The highest school grade at which items should read, where no role asks for a lower one.",
    )
    longest_sentence: Annotated[int, Field(ge=12, le=80)] = Field(
        default=32, title="Longest sentence", description="How many words a sentence may have."
    )
