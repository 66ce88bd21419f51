"""Scripts and styles without what only developers read."""

from __future__ import annotations

import re


def bare(text: str, kept_or_comment: re.Pattern[str]) -> str:
    """A text without comments and without the space at the beginning of its lines.

    The pattern finds comments, and whatever may hold what only looks like one; that has the name `kept`.
    """
    without = kept_or_comment.sub(lambda found: found["kept"] or "", text)
    return "\n".join(line.strip() for line in without.splitlines() if line.strip()) + "\n"
