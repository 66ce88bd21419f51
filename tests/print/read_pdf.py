"""Reading PDFs with another program than the one that made them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PdfReader, PdfWriter

from schemas.fields import ChoicesField, FormField, RatingsField, RepeatField
from schemas.form import Form


def words_of(pdf: bytes) -> str:
    """All words of a PDF, whatever the lines they stand on."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def bookmarks_of(pdf: bytes) -> list[tuple[int, str, int]]:
    """The bookmarks: how deep each stands, its words, and the number of its page."""
    reader = PdfReader(io.BytesIO(pdf))

    def below(marks: Any, depth: int) -> Iterator[tuple[int, str, int]]:
        for mark in marks:
            if isinstance(mark, list):
                yield from below(mark, depth + 1)
            else:
                yield depth, str(mark.title), (reader.get_destination_page_number(mark) or 0) + 1

    return [*below(reader.outline, 1)]


def widgets_of(pdf: bytes) -> Iterator[tuple[str, Any]]:
    """The places to fill in, page by page in the order of the page's annotations, with their fields' whole names."""
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for reference in page.get("/Annots") or ():
            widget = reference.get_object()
            if widget["/Subtype"] == "/Widget":
                yield name_of(widget), widget


def name_of(field: Any) -> str:
    """A field's whole name."""
    above = f"{name_of(field['/Parent'])}." if "/Parent" in field else ""
    return f"{above}{field['/T']}" if "/T" in field else above.removesuffix(".")


def inherited(field: Any, key: str) -> Any:
    """A value of a field or of those above it."""
    return field[key] if key in field else inherited(field["/Parent"], key) if "/Parent" in field else None


def filled(pdf: bytes, values: Mapping[str, str]) -> dict[str, str]:
    """Fill a PDF in, save it, open it again, and read what stands in it."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    chosen = {name for name, field in (writer.get_fields() or {}).items() if field.get("/FT") == "/Btn"}
    given = {name: f"/{value}" if name in chosen else value for name, value in values.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(given), auto_regenerate=False)
    saved = io.BytesIO()
    writer.write(saved)
    fields = PdfReader(saved).get_fields() or {}
    found = {name: str(field.get("/V") or "").removeprefix("/") for name, field in fields.items()}
    return {name: value for name, value in found.items() if value not in ("", "Off")}


def values_of(form: Form, answers: Mapping[str, Any]) -> dict[str, str]:
    """Answers as the fields of a PDF hold them: by the way to each."""
    fields = {field.id: field for section in form.sections for field in section.fields}
    found = (pair for id, answer in answers.items() for pair in _values(fields[id], id, answer))
    return {name: value for name, value in found if value}


def _values(field: FormField, name: str, answer: Any) -> Iterator[tuple[str, str]]:
    if isinstance(field, ChoicesField):
        yield from ((f"{name}.{code}", code) for code in answer)
    elif isinstance(answer, list):
        for number, row in enumerate(answer, 1):
            yield from _row(field, f"{name}.{number}", row)
    elif isinstance(field, RatingsField):
        for id, each in answer.items():
            yield from _row(field, f"{name}.{id}", each) if isinstance(each, dict) else [(f"{name}.{id}", each)]
    elif isinstance(answer, dict):
        yield from ((f"{name}.{id}", each) for id, each in answer.items())
    else:
        yield name, _value(answer)


def _row(field: FormField, name: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    cells = {cell.id: cell for cell in field.fields} if isinstance(field, RepeatField) else {}
    for id, each in row.items():
        yield from _values(cells[id], f"{name}.{id}", each) if id in cells else [(f"{name}.{id}", _value(each))]


def _value(answer: Any) -> str:
    return ("true" if answer else "") if isinstance(answer, bool) else str(answer).strip()
