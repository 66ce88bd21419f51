"""The kinds of item: their names, their folders, and the models that shape them."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.checklist import Checklist
from schemas.common import Model
from schemas.competency import Competency
from schemas.detailed_guide import DetailedGuide
from schemas.form import Form
from schemas.glossary import Glossary
from schemas.guide import Guide
from schemas.indicators import Indicators
from schemas.item import Item
from schemas.journey import Journey
from schemas.library import Library
from schemas.pack import Pack
from schemas.planned import Planned
from schemas.resource import Resource
from schemas.role import Role
from schemas.situation import Situation
from schemas.sources import Sources
from schemas.vocabulary import Vocabulary
from schemas.workflow import Workflow


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of item. `place` is its folder below `content/`, or its file when the library has only one.

    `printed`: its items can be printed, each as a sheet of its own.
    """

    name: str
    label: str
    plural: str
    place: str
    model: type[Model]
    printed: bool = False

    @property
    def single(self) -> bool:
        """Whether the library keeps this kind in one file."""
        return self.place.endswith(".yml")

    @property
    def folder(self) -> str:
        """The first part of its items' addresses: `guides` of `guides/mentoring`."""
        return self.place.removesuffix(".yml")

    @property
    def suffix(self) -> str:
        """The ending of its files' names."""
        return ".md" if self.model is DetailedGuide else ".yml"

    @property
    def is_item(self) -> bool:
        """Whether it carries what every item carries, and has a page of its own."""
        return issubclass(self.model, Item)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("library", "Library", "Library", "library.yml", Library),
        Kind("vocabulary", "Vocabulary", "Vocabularies", "vocabulary", Vocabulary),
        Kind("competency", "Competency", "Competencies", "competencies", Competency, printed=True),
        Kind("situation", "Situation", "Situations", "situations", Situation),
        Kind("guide", "Practice guide", "Practice guides", "guides", Guide, printed=True),
        Kind(
            "detailed-guide",
            "Detailed practice guide",
            "Detailed practice guides",
            "techniques",
            DetailedGuide,
            printed=True,
        ),
        Kind("role", "Role", "Roles", "roles", Role, printed=True),
        Kind("workflow", "Workflow", "Workflows", "workflows", Workflow, printed=True),
        Kind("journey", "Journey", "Journeys", "journeys", Journey, printed=True),
        Kind("checklist", "Checklist", "Checklists", "checklists", Checklist, printed=True),
        Kind("form", "Form", "Forms", "forms", Form, printed=True),
        Kind("resource", "Resource", "Resources", "resources", Resource, printed=True),
        Kind("pack", "Pack", "Packs", "packs", Pack, printed=True),
        Kind("glossary", "Glossary", "Glossary", "glossary.yml", Glossary, printed=True),
        Kind("sources", "Sources", "Sources", "sources.yml", Sources),
        Kind("indicators", "Success indicators", "Success indicators", "indicators.yml", Indicators),
        Kind("planned", "Planned items", "Planned items", "planned.yml", Planned),
    )
}
"""Every kind by its name, in the order in which the site shows them."""
