"""One print of each layout on each paper passes veraPDF's profile for PDF/UA-1; `make verify` looks at all."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseguide.catalog import Catalog
from caseguide.print.printing import PAPERS, bind, print_item, print_wall_chart
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import Typesetter
from schemas.form import Form
from tests.verify import verapdf


def pressed(typesetter: Typesetter, small: Catalog, catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """Each layout once on each paper: the small library's items have all that a layout can draw."""
    form, guide = small.by_kind["form"]["every"], small.by_kind["guide"]["x"]
    checklist, pack = small.by_kind["checklist"]["x"], small.by_kind["pack"]["day"]
    assert isinstance(form.model, Form)
    ways = {
        "form": (form, Wish()),
        "filled": (form, Wish(answers=form.model.examples[0].answers)),
        "checklist": (checklist, Wish()),
        "level": (checklist, Wish(level="low")),
        "cards": (guide, Wish(cards=True)),
        "pack": (pack, Wish()),
    }
    for paper in PAPERS:
        for name, (entry, wish) in ways.items():
            yield f"{name}-{paper}", print_item(typesetter, small, entry, paper, wish)
        yield f"bound-{paper}", bind(typesetter, small, [form, guide], paper, Wish())
        yield f"chart-{paper}", print_wall_chart(typesetter, catalog, paper)


def test_each_layout_on_each_paper_passes_the_profile_for_pdf_ua(
    typesetter: Typesetter, small: Catalog, catalog: Catalog, tmp_path: Path
) -> None:
    for name, pdf in pressed(typesetter, small, catalog):
        (tmp_path / f"{name}.pdf").write_bytes(pdf)
    words = [sys.executable, verapdf.__file__, *map(str, sorted(tmp_path.glob("*.pdf")))]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode == verapdf.CANNOT_RUN:
        pytest.skip(done.stdout)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}
