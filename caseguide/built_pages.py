"""One pass over the built pages: nothing that a page loads may come from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from caseguide.not_made import NotMade

LOADS = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|srcset|data)=["']?([a-z]*:?//[^"'\s>]+)"""
    r"""|<link\b(?=[^>]*\brel=["']?(?:stylesheet|icon|preconnect|preload|manifest|dns-prefetch))[^>]*?\bhref=["']?([a-z]*:?//[^"'\s>]+)""",
    re.IGNORECASE,
)
STYLE_LOADS = re.compile(r"""(?:@import\s+|url\()\s*["']?([a-z]*:?//[^"')\s]+)""", re.IGNORECASE)


class LoadsFromElsewhere(NotMade):
    """A page would ask another address for something, and so tell it who is reading."""


def look_over(site: Path, own_address: str) -> int:
    """Look at every page and style sheet; returns how many there were."""
    looked = 0
    for path in sorted(site.rglob("*")):
        if path.suffix in (".html", ".css"):
            looked += 1
            for address in foreign(path.read_text(encoding="utf-8"), path.suffix, own_address):
                name = path.relative_to(site).as_posix()
                raise LoadsFromElsewhere(
                    f"{name}: this page would load {address} from another address. Put a copy into docs/assets/."
                )
    return looked


def foreign(text: str, suffix: str, own_address: str) -> Iterator[str]:
    """The addresses elsewhere that a page or a style sheet would load something from."""
    pattern = STYLE_LOADS if suffix == ".css" else LOADS
    for match in pattern.finditer(text):
        address = next(group for group in match.groups() if group)
        if not address.startswith(own_address):
            yield address
