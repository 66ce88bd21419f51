"""The pages' styles as they are published: one file, without comments. Ten small files would make a slow phone wait."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from caseguide.bare_text import bare

ENTRY = "css/site.css"
"""The style that names all others, in the order in which they apply."""

IMPORT = re.compile(r'@import "\./(?P<file>[\w-]+\.css)";\n')
KEPT_OR_COMMENT = re.compile(r"""(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|/\*.*?\*/""", re.DOTALL)


def published(styles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The styles that the site carries, by path below the assets."""
    folder = ENTRY.rpartition("/")[0]
    joined = IMPORT.sub(lambda found: styles[f"{folder}/{found['file']}"], styles[ENTRY])
    yield ENTRY, bare(joined, KEPT_OR_COMMENT)
