"""The one room that knows Word: a form as a document with real content controls, for agencies that must edit it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from caseguide.catalog import Catalog, Entry
from caseguide.pages.wording import plain
from caseguide.print.boxes import boxes_of_form
from caseguide.print.conditions import Asking
from caseguide.print.marks import marks
from caseguide.print.printing import Paper
from caseguide.print.word.questions import Writer
from schemas.form import Form

SIZES: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
INK, SOFT = RGBColor(0x0B, 0x4A, 0x52), RGBColor(0x46, 0x55, 0x5B)
MARGIN = 18
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that every file inside the document carries, so that the same form gives the same bytes."""


def form_as_word(catalog: Catalog, entry: Entry, paper: Paper) -> bytes:
    """A form as a Word document."""
    form = cast(Form, entry.model)
    document = Document()
    _paper(document, paper)
    _styles(document, catalog.library.languages[0])
    _about(document, catalog, entry)
    document.add_paragraph(form.title, style="Title")
    document.add_paragraph(plain(form.use))
    writer = Writer(document, Asking(catalog, form), {box.name: box for box in boxes_of_form(catalog, form)})
    for section in form.sections:
        writer.section(section)
    return _same_bytes(document)


def _paper(document: WordDocument, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(size) for size in SIZES[paper])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)


def _styles(document: WordDocument, language: str) -> None:
    normal = cast(Any, document.styles["Normal"])
    normal.font.name, normal.font.size = "Arial", Pt(11)
    for name in ("Title", "Heading 1", "Heading 2"):
        style = cast(Any, document.styles[name])
        style.font.name, style.font.color.rgb = "Arial", INK
        style.element.rPr.rFonts.attrib.clear()
        style.font.name = "Arial"
    prompt = cast(Any, document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER))
    prompt.element.set(qn("w:styleId"), "PlaceholderText")
    prompt.font.color.rgb = SOFT
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    defaults.set(qn("w:val"), language)


def _about(document: WordDocument, catalog: Catalog, entry: Entry) -> None:
    carried = marks(catalog, entry)
    about = document.core_properties
    about.title, about.subject = entry.item.title, entry.item.summary
    about.author = about.last_modified_by = catalog.library.organisation
    about.language = catalog.library.languages[0]
    about.identifier, about.version = carried["id"], carried["fingerprint"]
    about.created = about.modified = datetime.combine(entry.item.reviewed_on, datetime.min.time())
    about.comments = ""
    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run(f"{carried['id']} · {carried['fingerprint']} · text of {carried['date']}").font.color.rgb = SOFT


def _same_bytes(document: WordDocument) -> bytes:
    """The document's file, with nothing in it of the moment at which it was made."""
    made, same = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(same, "w") as target:
        for name in source.namelist():
            about = zipfile.ZipInfo(name, FIRST_DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(about, source.read(name))
    return same.getvalue()
