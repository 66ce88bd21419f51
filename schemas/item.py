"""What every item carries, of whatever kind."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from schemas.common import Day, Id, Line, Many, Model, Prose, Ref, Term, Title

Status = Literal["draft", "published", "retired"]


class Waiver(Model):
    """Sets one rule aside for this item, and says why."""

    rule: Annotated[str, Field(pattern=r"^[A-Z]{3,5}[0-9]{3}$")] = Field(
        title="Rule", description="The code of the rule that does not apply here, such as `TXT003`."
    )
    reason: Line = Field(title="Reason", description="Why the rule does not apply here, for the next editor.")


class Item(Model):
    """One thing that the library holds. The file name is its id."""

    title: Title = Field(title="Title", description="The name that readers see.")
    summary: Annotated[str, Field(min_length=1, max_length=320), Prose()] = Field(
        title="Summary", description="One or two sentences: what this is and when it helps."
    )
    owner: Annotated[Id, Ref("team")] = Field(
        title="Owner", description="The team that answers for this item; teams stand in `library.yml`."
    )
    reviewed_on: Day = Field(
        title="Reviewed on", description="The day on which the owner last read it through, as `2026-03-14`."
    )
    review_months: Annotated[int, Field(ge=1, le=60)] | None = Field(
        default=None,
        title="Review months",
        description="After how many months it is to be read again, when not the library's usual interval.",
    )
    status: Status = Field(
        title="Status",
        description="`draft` (being written), `published`, or `retired` (kept so that old links still lead somewhere).",
    )
    replaced_by: Annotated[Id, Ref("same")] | None = Field(
        default=None, title="Replaced by", description="The id of the item to use instead, once this one is retired."
    )
    standing: Annotated[Id, Term("standings")] = Field(
        title="Standing", description="Whether this is a program's own rule or general guidance."
    )
    programs: Many[Annotated[Id, Term("programs")]] = Field(
        default=(), title="Programs", description="The programs that it belongs to; none means all."
    )
    roles: Many[Annotated[Id, Term("roles")]] = Field(
        default=(), title="Roles", description="The people whom it is written for."
    )
    topics: Many[Annotated[Id, Term("topics")]] = Field(
        default=(), title="Topics", description="What it is about, for browsing."
    )
    sources: Many[Annotated[Id, Ref("source")]] = Field(
        default=(), title="Sources", description="The works that it rests on; works stand in `sources.yml`."
    )
    waive: Many[Waiver] = Field(
        default=(), title="Waive", description="Rules that do not apply to this item, each with a reason."
    )
