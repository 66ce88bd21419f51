"""What the files are called that are printed."""

from __future__ import annotations

from caseguide.catalog import Catalog, Entry
from caseguide.print.naming import chart_name, file_name
from caseguide.print.printing import SHEETS
from caseguide.print.sheets import Wish
from schemas.kinds import KINDS


def test_every_kind_that_can_be_printed_has_its_sheet() -> None:
    assert set(SHEETS) == {kind.name for kind in KINDS.values() if kind.printed}


def test_files_are_named_by_what_they_are(small: Catalog, every: Entry) -> None:
    guide, pack = small.by_kind["guide"]["x"], small.by_kind["pack"]["day"]
    assert file_name(guide, "a4", Wish(cards=True)) == "guides/x-cards-a4.pdf"
    assert file_name(pack, "a4", Wish(edition="participant")) == "packs/day-participant-a4.pdf"
    assert file_name(pack, "a4", Wish()) == "packs/day-a4.pdf"
    assert (chart_name("a4"), chart_name("letter", large=True)) == ("wall-chart-a3.pdf", "wall-chart-tabloid-large.pdf")
    assert file_name(every, "a4", Wish(large=True)) == "forms/every-a4-large.pdf"
    assert file_name(every, "letter", Wish(level="low"), "docx") == "forms/every-low-letter.docx"
