"""Every PDF passes veraPDF's profile for PDF/UA-1, and `qpdf --check`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import pytest

from caseguide.catalog import Catalog, Entry
from caseguide.print import fit
from caseguide.print.printing import PAPERS, bind, print_item, print_wall_chart
from caseguide.print.sheets import Wish
from caseguide.print.shelf import can_be_printed
from caseguide.print.typesetting import Typesetter
from caseguide.print.ways import ways
from schemas.common import Model
from schemas.form import Form
from schemas.guide import Guide
from tests.verify import verapdf


def wishes(model: Model) -> Iterator[Wish]:
    yield from ways(model)
    yield Wish(large=True)
    if isinstance(model, Guide):
        yield Wish(cards=True, large=True)
    if isinstance(model, Form):
        yield from (Wish(answers=example.answers) for example in model.examples)


@pytest.fixture(scope="module")
def prints(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every item on every paper in each of its ways, in large letters and filled in; the chart; some items bound."""
    folder, made = tmp_path_factory.mktemp("prints"), []
    with Typesetter() as typesetter:
        for entry in can_be_printed(catalog):
            for paper in PAPERS:
                for number, wish in enumerate(wishes(entry.model)):
                    made.append(folder / f"{entry.address.replace('/', '-')}-{paper}-{number}.pdf")
                    made[-1].write_bytes(print_item(typesetter, catalog, entry, paper, wish))
        for paper in PAPERS:
            made += [folder / f"chart-{paper}.pdf", folder / f"bound-{paper}.pdf"]
            made[-2].write_bytes(print_wall_chart(typesetter, catalog, paper))
            made[-1].write_bytes(bind(typesetter, catalog, [*firsts_of_each_kind(catalog)], paper, Wish()))
    return made


def firsts_of_each_kind(catalog: Catalog) -> Iterable[Entry]:
    return {entry.kind.name: entry for entry in can_be_printed(catalog)}.values()


def test_everything_fits_its_paper(catalog: Catalog) -> None:
    with Typesetter() as typesetter:
        assert [finding.message for finding in fit.look(typesetter, catalog)] == []


def test_every_print_passes_the_profile_for_pdf_ua(prints: list[Path]) -> None:
    done = subprocess.run(
        [sys.executable, verapdf.__file__, *map(str, prints)], capture_output=True, text=True, check=False
    )
    if done.returncode == verapdf.CANNOT_RUN:
        pytest.skip(done.stdout)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}


def test_qpdf_finds_nothing_wrong(prints: list[Path]) -> None:
    qpdf = cast(str, shutil.which("qpdf")) or pytest.skip("There is no qpdf here; install it to run this check.")
    for path in prints:
        checked = subprocess.run([qpdf, "--check", str(path)], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, f"{path.name}: {checked.stdout}{checked.stderr}"
