"""Making a library findable: the index, the facet catalogue, and the words that the finder knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from caseguide.catalog import Catalog
from caseguide.finder.facets import catalogue, facets_of
from caseguide.finder.pagefind import index
from caseguide.finder.record import Record
from caseguide.finder.records import records_of
from caseguide.finder.words import same_words, words_of
from caseguide.finder.written import records_of_pages
from caseguide.library import Folder
from schemas.situation import Situation


def make_findable(catalog: Catalog, folder: Folder, site: Path) -> int:
    """Put all that the finder needs into a built site; gives the number of things that can be found."""
    records = everything(catalog, folder)
    facets = facets_of(catalog, records)
    index(records, _asked(catalog), catalog.library.languages[0], folder.build / "finder", site / "pagefind")
    _write(site / "finder" / "catalogue.json", catalogue(facets, records))
    words = {"number": len(records), "same": same_words(catalog), "words": words_of(records)}
    _write(site / "finder" / "words.json", words)
    return len(records)


def everything(catalog: Catalog, folder: Folder) -> list[Record]:
    """All that can be found: what stands in the catalog, and the pages written by hand."""
    return [*records_of(catalog), *records_of_pages(folder.docs)]


def _asked(catalog: Catalog) -> dict[str, list[str]]:
    """By address, in which words people ask for what a situation leads to."""
    asked: dict[str, list[str]] = {}
    for entry in catalog.of_kind("situation"):
        situation = cast(Situation, entry.model)
        for lead in situation.leads_to:
            asked.setdefault(lead.to, []).extend([situation.title, *situation.also_asked])
    return asked


def _write(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
