"""Printing: forms and a long pack against WeasyPrint on the same content, and its share of a build."""

from __future__ import annotations

import pickle
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from benchmarks.generated import grow
from benchmarks.measuring import CASEGUIDE, Failed, Line, Say, Taken, compared, in_turn, taken_by
from caseguide.catalog import Catalog, Entry
from caseguide.library import read_library
from caseguide.print.boxes import Box
from caseguide.print.printing import document_of, sheet_of
from caseguide.print.sheets import Wish
from schemas.pack import Pack, PackPart

FORMS = 200
ROUNDS = 1
TENTH = "0.10"

Job = tuple[dict[str, Any], tuple[Box, ...]]
"""The data of one PDF, as a layout gets it, and what can be filled in."""


def run(say: Say) -> list[Line]:
    """Measure it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        say(f"writing {FORMS} forms")
        grow(root, {"form": FORMS, "competency": 20, "role": 5})
        catalog = read_library(root).catalog
        assert catalog is not None
        jobs = {"forms": _forms(catalog), "pack": [_pack(catalog)]}
        lines = [line for name, each in jobs.items() for line in _against_weasyprint(name, each, root, say)]
    return lines + _share_of_a_build(say)


def _forms(catalog: Catalog) -> list[Job]:
    return [_job(catalog, entry) for entry in catalog.of_kind("form")[-FORMS:]]


def _pack(catalog: Catalog) -> Job:
    """The real packs, one after the other, as one pack."""
    packs = catalog.of_kind("pack")
    parts = tuple(_named(part, f"{entry.id}-{part.id}") for entry in packs for part in cast(Pack, entry.model).parts)
    whole = packs[0].model.model_copy(update={"parts": parts})
    return _job(catalog, replace(packs[0], model=whole))


def _named(part: PackPart, id: str) -> PackPart:
    return part.model_copy(update={"id": id})


def _job(catalog: Catalog, entry: Entry) -> Job:
    sheet = sheet_of(catalog, entry, Wish())
    return document_of(catalog, [sheet], "a4"), sheet.boxes


def _against_weasyprint(name: str, jobs: list[Job], folder: Path, say: Say) -> list[Line]:
    """From the same data to PDFs, each program in one process."""
    given = folder / f"{name}.pickle"
    given.write_bytes(pickle.dumps(jobs))
    try:
        taken_by([sys.executable, "-c", "import weasyprint"], folder)
    except Failed as trouble:
        say(f"WeasyPrint is left out; it is missing, or Pango, which it needs: {str(trouble).splitlines()[-1]}")
        return [Line(f"{name}: processor", f"{_set_by('typst', given).processor:.1f} s")]
    ours, theirs = in_turn(lambda: _set_by("typst", given), lambda: _set_by("weasyprint", given), ROUNDS, say)
    made, other = (folder / f"{program}.txt" for program in ("typst", "weasyprint"))
    many = f"{len(jobs)} forms" if len(jobs) > 1 else f"a {name}"
    return compared(f"{many} ({made.read_text()}; WeasyPrint {other.read_text()})", ours, theirs, TENTH)


def _set_by(program: str, given: Path) -> Taken:
    """Set the PDFs; the program writes into a file how many pages and bytes it made."""
    made = given.with_name(f"{program}.txt")
    return taken_by([sys.executable, "-m", f"benchmarks.set_by_{program}", given, made], given.parent)


def _share_of_a_build(say: Say) -> list[Line]:
    """What a build of the real library takes longer because it prints: made anew, and with all that was kept."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        grow(root, {})
        taken = {}
        for how, words in {"anew": ["--clean"], "kept": [], "without": ["--no-pdfs"]}.items():
            say(f"building the real library: {how}")
            taken[how] = taken_by([CASEGUIDE, "build", *words], root).processor
    return [
        _share("build of the real library, share of printing", taken["anew"], taken["without"]),
        _share("the same again, nothing changed", taken["kept"], taken["without"]),
    ]


def _share(what: str, whole: float, without: float) -> Line:
    return Line(what, f"{whole:.1f} s", f"{without:.1f} s without", f"{max(0.0, 1 - without / whole):.0%}")
