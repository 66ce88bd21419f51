"""Detailed practice guides: one technique, step by step. The body is Markdown under the house headings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas.common import AtLeastOne, Id, Name, Ref
from schemas.item import Item


class DetailedGuide(Item):
    """A detailed practice guide. This is its front matter; the body stands below it as Markdown."""

    techniques: AtLeastOne[Annotated[Id, Ref("technique")]] = Field(
        title="Techniques", description="The techniques that it goes deeper into."
    )
    named_in_source: Name | None = Field(
        default=None, title="Named in source", description="The name by which a source document refers to it."
    )
