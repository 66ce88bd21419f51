"""Making a library findable: the index, the facet catalogue, and the words that the finder knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from caseguide.catalog import Catalog
from caseguide.finder.facets import catalogue, facets_of
from caseguide.finder.pagefind import indexing
from caseguide.finder.record import Record
from caseguide.finder.records import records_of
from caseguide.finder.words import same_words, words_of
from caseguide.finder.written import records_of_pages
from caseguide.library import Folder
from schemas.situation import Situation


class Findable:
    """All that can be found in a library, gathered once: what stands in the catalog, and the pages written by hand."""

    def __init__(self, catalog: Catalog, folder: Folder) -> None:
        self.catalog = catalog
        self.folder = folder

    @cached_property
    def items(self) -> list[Record]:
        """What stands in the catalog."""
        return list(records_of(self.catalog))

    @cached_property
    def records(self) -> list[Record]:
        """Everything."""
        return [*self.items, *records_of_pages(self.folder.docs)]

    @contextmanager
    def being_indexed(self, target: Path) -> Iterator[None]:
        """Put all that the finder needs into the folder `target`, while something else is done."""
        language = self.catalog.library.languages[0]
        asked = _asked(self.catalog)
        with indexing(self.records, asked, language, self.folder.build / "finder", target / "pagefind"):
            _write(target / "finder" / "catalogue.json", catalogue(facets_of(self.catalog, self.records), self.records))
            words = {"same": same_words(self.catalog), "words": words_of(self.records)}
            _write(target / "finder" / "words.json", {"number": len(self.records), **words})
            yield


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
