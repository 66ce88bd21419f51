"""Our way from the data of sheets to PDFs that can be filled in: Typst and pikepdf."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from caseguide.print.typesetting import Typesetter
from caseguide.print.widgets import fillable, page_count

if __name__ == "__main__":
    given, told = map(Path, sys.argv[1:])
    with Typesetter() as typesetter:
        made = [fillable(typesetter.typeset(document), boxes) for document, boxes in pickle.loads(given.read_bytes())]
    told.write_text(f"{sum(map(page_count, made)):,} pages")
