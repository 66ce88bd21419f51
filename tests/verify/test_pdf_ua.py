"""Every PDF passes veraPDF's profile for PDF/UA-1, and `qpdf --check`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from caseguide.catalog import Catalog
from caseguide.print.printing import PAPERS, can_be_printed, print_item
from caseguide.print.sheets import Wish
from caseguide.print.typesetting import Typesetter
from schemas.checklist import Checklist
from schemas.form import Form
from tests.verify import verapdf


def wishes(model: object) -> Iterator[Wish]:
    yield from (Wish(), Wish(large=True))
    if isinstance(model, Form):
        yield from (Wish(answers=example.answers) for example in model.examples)
    if isinstance(model, Checklist):
        yield from (Wish(level=level.id) for level in model.levels)


@pytest.fixture(scope="module")
def prints(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every item on every paper, blank, in large letters, filled in and level by level."""
    folder, made = tmp_path_factory.mktemp("prints"), []
    with Typesetter() as typesetter:
        for entry in can_be_printed(catalog):
            for paper in PAPERS:
                for number, wish in enumerate(wishes(entry.model)):
                    made.append(folder / f"{entry.id}-{paper}-{number}.pdf")
                    made[-1].write_bytes(print_item(typesetter, catalog, entry, paper, wish))
    return made


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
