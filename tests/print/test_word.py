"""Forms for Word: real content controls, a title and a language, and the same bytes each time."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from caseguide.catalog import Catalog, Entry
from caseguide.print.boxes import boxes_of_form
from caseguide.print.word import form_as_word
from schemas.form import Form


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_each_box_of_every_form_is_a_content_control(catalog: Catalog, small: Catalog, paper: str) -> None:
    for library in (catalog, small):
        for entry in library.of_kind("form"):
            assert isinstance(entry.model, Form)
            document = Document(io.BytesIO(form_as_word(library, entry, paper)))  # type: ignore[arg-type]
            tags = [tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:tag"))]
            assert tags == [box.name[:64] for box in boxes_of_form(library, entry.model)], entry.address


def test_a_document_has_a_title_a_language_and_the_marks_of_its_item(small: Catalog, every: Entry) -> None:
    document = Document(io.BytesIO(form_as_word(small, every, "a4")))
    about = document.core_properties
    assert (about.title, about.language, about.identifier) == ("Every type of question", "en", "forms/every")
    assert "text of 2 November 2026" in document.sections[0].footer.paragraphs[0].text
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en"


def test_options_are_chosen_from_a_list_with_their_codes(small: Catalog, every: Entry) -> None:
    document = Document(io.BytesIO(form_as_word(small, every, "a4")))
    values = [item.get(qn("w:value")) for item in document.element.body.iter(qn("w:listItem"))]
    assert values[:3] == ["red", "green", "blue"]


def test_the_same_form_gives_the_same_bytes(small: Catalog, every: Entry) -> None:
    assert form_as_word(small, every, "a4") == form_as_word(small, every, "a4")
