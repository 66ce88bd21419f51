"""Rendering: the templates, and what they may ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.runtime import Context

from caseguide.catalog import Catalog, Entry
from caseguide.compiled_templates import COMPILED
from caseguide.form_fields import GOAL_PARTS, NO_LEVEL
from caseguide.pages import forms, wording
from caseguide.pages.explain import Explainer, Words, words_of
from caseguide.pages.links import Linker, name_of
from caseguide.pages.reading import Neighbours, minutes_to_read, neighbours
from caseguide.print import labels
from caseguide.print.fingerprint import in_halves
from caseguide.print.shelf import Shelf
from caseguide.records.shapes import GOAL_CELLS, shape_of
from caseguide.reviews import review_due
from caseguide.template_errors import told_by_template
from caseguide.words import within_sentence
from schemas.library import Team
from schemas.vocabulary import VocabularyEntry


def environment(own_templates: Path) -> Environment:
    """The templates: a library's own, and the engine's for all that it has no own for.

    A library's own template may extend the engine's of the same name as `engine/pages/form.md.j2`.
    """
    engine = PackageLoader("caseguide")
    loaders = ChoiceLoader([FileSystemLoader(own_templates), engine, PrefixLoader({"engine": engine})])
    made = Environment(
        loader=loaders,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=COMPILED,
    )
    made.filters |= {"cell": wording.cell, "plain": wording.plain, "block": wording.block, "prose": _prose}
    made.filters["within_sentence"] = within_sentence
    return made


@pass_context
def _prose(context: Context, text: str) -> str:
    """Explain the glossary's words; each page has its own explainer, since only the first mention is explained."""
    explainer: Explainer = context["explainer"]
    return explainer.explain(text)


@dataclass(frozen=True)
class Renderer:
    """Renders pages of one catalog, which say what of it is on the shelf to print."""

    catalog: Catalog
    templates: Environment
    shelf: Shelf = field(default_factory=Shelf)

    def page(self, template: str, path: str, **given: Any) -> str:
        """One page as Markdown. `path` is where it will stand, since links are relative."""
        linker = Linker(self.catalog, path)
        of_page = {
            "link": linker.link,
            "link_to": linker.link_to,
            "root": linker.root,
            "page": path,
            "explainer": Explainer(Words({}) if path == "glossary.md" else self.glossary, linker.root),
        }
        with told_by_template(path):
            return self.templates.get_template(f"pages/{template}.md.j2").render(self.words | of_page | given)

    @cached_property
    def words(self) -> dict[str, Any]:
        """What every template may ask for; see the developers' page on templates."""
        catalog = self.catalog
        return {
            "catalog": catalog,
            "library": catalog.library,
            "title_of": lambda address: name_of(catalog.addresses[address]),
            "name_of": name_of,
            "entry_of": self._entry_of,
            "label": lambda vocabulary, name: self._word(vocabulary, name).label,
            "one_label_of": partial(labels.one_label_of, catalog),
            "phases_of": partial(labels.phases, catalog),
            "define": lambda vocabulary, name: self._word(vocabulary, name).definition,
            "used_by": lambda address: catalog.users.get(address, []),
            "options_of": partial(forms.options_of, catalog),
            "statements_of": partial(forms.statements_of, catalog),
            "condition": partial(forms.condition, catalog),
            "shape_of": lambda entry: shape_of(catalog, entry, wording.plain),
            "goal_cells": GOAL_CELLS,
            "goal_parts": GOAL_PARTS,
            "no_level": NO_LEVEL,
            "review_due": self._review_due,
            "minutes_to_read": minutes_to_read,
            "near": lambda address: self.near.get(address),
            "printed_of": self.shelf.items.get,
            "releases_of": catalog.releases.of if catalog.releases else lambda address: [],
            "in_halves": in_halves,
            "edit_address": lambda path: f"{catalog.library.edit_address}{path}",
            "team": self._team,
        }

    @cached_property
    def glossary(self) -> Words:
        """The words that pages explain; the glossary's own page, where all of them are, explains none."""
        return words_of(self.catalog)

    @cached_property
    def near(self) -> dict[str, Neighbours]:
        """What stands before and after an item, where items are read in the order of the case."""
        return neighbours(self.catalog)

    def _entry_of(self, kind: str, id: str) -> Entry | None:
        target = self.catalog.find(kind, id)
        return target.entry if target else None

    def _word(self, vocabulary: str, name: str) -> VocabularyEntry:
        found = self.catalog.vocabulary(vocabulary)
        return next(entry for entry in (found.entries if found else ()) if entry.name == name)

    def _review_due(self, item: Any) -> date:
        return review_due(item, self.catalog.library)

    def _team(self, id: str) -> Team:
        return next(team for team in self.catalog.library.teams if team.id == id)
