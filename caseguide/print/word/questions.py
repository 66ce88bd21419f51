"""The questions of a form in a Word document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as WordDocument

from caseguide.form_fields import GOAL_PARTS, checklist_of, options_of, statements_of
from caseguide.pages.wording import plain
from caseguide.print.boxes import Box
from caseguide.print.conditions import Asking
from caseguide.print.questions import worked_out
from caseguide.print.word.controls import Controls, header_row
from schemas.fields import (
    Answerable,
    CheckboxField,
    ChecklistLevelField,
    ChoicesField,
    DateField,
    FormField,
    GoalField,
    NoteField,
    RatingsField,
    RepeatField,
    ScoreField,
)
from schemas.form import Section


@dataclass
class Writer:
    """Writes sections and their questions, in the order of the form."""

    document: WordDocument
    asking: Asking
    boxes: Mapping[str, Box]
    controls: Controls = field(default_factory=Controls)

    def section(self, section: Section) -> None:
        """A section with its heading, its condition and its questions."""
        self.document.add_heading(section.title, 1)
        self._condition(self.asking.condition(section.show_if))
        if section.intro:
            self.document.add_paragraph(plain(section.intro))
        for each in section.fields:
            if each.show_if != section.show_if:
                self._condition(self.asking.condition(each.show_if))
            self._question(each)

    def _condition(self, condition: str) -> None:
        if condition:
            self.document.add_paragraph().add_run(condition).italic = True

    def _question(self, each: FormField) -> None:
        if isinstance(each, CheckboxField):
            self._ticked(each.id, self._label(each))
            return
        self.document.add_heading(self._label(each), 2)
        hint = " ".join(filter(None, (each.hint, self._how(each))))
        if hint:
            self.document.add_paragraph(plain(hint))
        self._places(each)

    def _label(self, each: FormField) -> str:
        number = self.asking.numbers.get(each.id)
        star = " *" if isinstance(each, Answerable) and each.required else ""
        return f"{number} {each.label}{star}" if number else each.label

    def _how(self, each: FormField) -> str:
        return worked_out(each, self.asking) if isinstance(each, ScoreField) else ""

    def _places(self, each: FormField) -> None:
        match each:
            case NoteField():
                self.document.add_paragraph(plain(each.text))
            case ChoicesField():
                for option in options_of(self.asking.catalog, each):
                    self._ticked(f"{each.id}.{option.code}", option.label)
            case ChecklistLevelField():
                for id in each.checklists:
                    found = checklist_of(self.asking.catalog, id)
                    self._control(f"{each.id}.{id}", self.document.add_paragraph(f"{found.title if found else id}: "))
            case RepeatField() | GoalField() | RatingsField():
                self._table(each)
            case _:
                self._control(each.id, self.document.add_paragraph(), day=isinstance(each, DateField))

    def _table(self, each: RepeatField | GoalField | RatingsField) -> None:
        heads, rows = table_of(each, self.asking)
        table = self.document.add_table(1, len(heads), style="Table Grid")
        header_row(table.rows[0])
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            cell.paragraphs[0].add_run(head).bold = True
        for row in rows:
            for cell, (name, text, day) in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(text)
                if name:
                    self._control(name, cell.paragraphs[0], day=day)

    def _ticked(self, name: str, label: str) -> None:
        paragraph = self.document.add_paragraph()
        self._control(name, paragraph)
        paragraph.add_run(f" {label}")

    def _control(self, name: str, paragraph: Any, day: bool = False) -> None:
        language = self.asking.catalog.library.languages[0]
        paragraph._p.append(self.controls.of(self.boxes[name], day=day, language=language))


Cell = tuple[str, str, bool]
"""A cell: the name of its box or none, the words in it, and whether it asks for a day."""


def table_of(each: RepeatField | GoalField | RatingsField, asking: Asking) -> tuple[list[str], list[list[Cell]]]:
    """The heads and rows of a question that is a table."""
    if isinstance(each, RepeatField):
        rows = range(1, min(each.rows, each.most) + 1)
        cells = [[(f"{each.id}.{row}.{cell.id}", "", cell.type == "date") for cell in each.fields] for row in rows]
        return [cell.label for cell in each.fields], cells
    if isinstance(each, GoalField):
        goals = range(1, each.most + 1)
        parts = [[(f"{each.id}.{row}.{part}", "", part == "by") for part in GOAL_PARTS] for row in goals]
        return [*GOAL_PARTS.values()], parts
    heads = ["Statement", "Answer", *(["Notes"] if each.notes else [])]
    return heads, [_rated(each, line.id, _words(line)) for line in statements_of(asking.catalog, each)]


def _rated(each: RatingsField, id: str, words: str) -> list[Cell]:
    name = f"{each.id}.{id}"
    if not each.notes:
        return [("", words, False), (name, "", False)]
    return [("", words, False), (f"{name}.answer", "", False), (f"{name}.note", "", False)]


def _words(line: Any) -> str:
    return "\n".join([plain(line.text), *(f"– {plain(point.text)}" for point in line.points)])
