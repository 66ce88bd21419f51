"""Success indicators: what is counted, over what."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from schemas.common import Address, AtLeastOne, Line, Many, Name, Part, Text
from schemas.item import Item


class Indicator(Part):
    """A success indicator with an exact numerator and denominator."""

    part_kind: ClassVar[str] = "indicator"

    title: Name = Field(title="Title", description="The indicator in a few words.")
    question: Line = Field(title="Question", description="The question that it answers.")
    numerator: Text = Field(title="Numerator", description="What is counted, exactly.")
    denominator: Text = Field(title="Denominator", description="Out of what, exactly.")
    period: Line = Field(title="Period", description="Over which time it is counted.")
    counted_from: Many[Address] = Field(
        default=(), title="Counted from", description="The form fields or checklists that the numbers come from."
    )
    caution: Text = Field(title="Caution", description="What the number does not say, and how not to use it.")


class Indicators(Item):
    """All success indicators."""

    indicators: AtLeastOne[Indicator] = Field(title="Indicators", description="The indicators.")
