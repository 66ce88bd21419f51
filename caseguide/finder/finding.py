"""Making a library findable: all that stands in it, the words by which it is found, and what else these are called."""

from __future__ import annotations

import shutil
from functools import cached_property
from pathlib import Path
from typing import cast

from caseguide.catalog import Catalog
from caseguide.finder.index import write_index
from caseguide.finder.ranking import Ranked
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

    def write(self, target: Path) -> None:
        """Put all that the finder needs into the folder `target`, in the place of what is there."""
        shutil.rmtree(target, ignore_errors=True)
        ranked, asked = Ranked(self.catalog.library.languages[0]), _asked(self.catalog)
        for record in self.records:
            ranked.take_in(record, (words for address in record.addresses for words in asked.get(address, ())))
        write_index(self.records, ranked, words_of(self.records), same_words(self.catalog), target)


def _asked(catalog: Catalog) -> dict[str, list[str]]:
    """By address, in which words people ask for what a situation leads to."""
    asked: dict[str, list[str]] = {}
    for entry in catalog.of_kind("situation"):
        situation = cast(Situation, entry.model)
        for lead in situation.leads_to:
            asked.setdefault(lead.to, []).extend([situation.title, *situation.also_asked])
    return asked
