"""The pages' styles as they are published: one file, without comments. Ten small files would make a slow phone wait."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

ENTRY = "css/site.css"
"""The style that names all others, in the order in which they apply."""

IMPORT = re.compile(r'@import "\./(?P<file>[\w-]+\.css)";\n')
KEPT_OR_COMMENT = re.compile(r"""(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|/\*.*?\*/""", re.DOTALL)


def published(styles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The styles that the site carries, by path below the assets."""
    folder = ENTRY.rpartition("/")[0]
    yield ENTRY, without_comments(IMPORT.sub(lambda found: styles[f"{folder}/{found['file']}"], styles[ENTRY]))


def without_comments(style: str) -> str:
    """A style without comments, and without the space at the beginning of its lines."""
    bare = KEPT_OR_COMMENT.sub(lambda found: found["kept"] or "", style)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip()) + "\n"
