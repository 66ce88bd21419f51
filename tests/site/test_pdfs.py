"""Every PDF of the built site is whole and says to those who do not see it what it is."""

from __future__ import annotations

from pathlib import Path

from tests.print.structure import faults


def test_every_pdf_of_the_site_is_whole_and_tagged(site: Path) -> None:
    pdfs = sorted(site.rglob("*.pdf"))
    assert {pdf.parent.parent.name for pdf in pdfs} >= {"forms", "checklists", "guides", "packs", "roles"}
    assert {str(pdf.relative_to(site)): found for pdf in pdfs if (found := faults(pdf.read_bytes()))} == {}
