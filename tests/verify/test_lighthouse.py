"""Lighthouse's own judgement of one page of each kind: accessibility and best practices are full marks."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from caseguide.catalog import Catalog
from tests.site.kinds_of_page import EACH_KIND, address_of
from tests.verify.tools import node, npm_package

pytestmark = pytest.mark.browser

VERSION = "12.8.2"
"""The last that runs on Node 18 and 20; version 13 asks for 22."""
JUDGED = ("accessibility", "best-practices")
MEASURED = ("performance",)
BROWSER = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def judged(address: str, report: Path) -> dict[str, dict[str, object]]:
    """Lighthouse's report on a page."""
    program = npm_package("lighthouse", VERSION) / "cli" / "index.js"
    chromium = os.environ.get("CASEGUIDE_CHROMIUM", "/usr/bin/chromium")
    subprocess.run(
        [
            *(node(), str(program), address, "--quiet", "--output=json", f"--output-path={report}"),
            *(f"--only-categories={','.join((*JUDGED, *MEASURED))}", f"--chrome-flags={BROWSER}"),
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        check=True,
        timeout=300,
    )
    found: dict[str, dict[str, object]] = json.loads(report.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("kind", [kind for kind in EACH_KIND if kind != "not-found"])
def test_a_page_of_each_kind_gets_full_marks(
    kind: str, home: str, ours: Catalog, site: Path, tmp_path: Path, tell: list[str]
) -> None:
    report = judged(home + address_of(kind, ours, site), tmp_path / "report.json")
    marks = {name: report["categories"][name]["score"] for name in (*JUDGED, *MEASURED)}  # type: ignore[index]
    tell.append(f"Lighthouse, {kind}: performance {marks['performance'] * 100:.0f}")
    lost = [
        f"{audit['id']}: {audit['title']}"  # type: ignore[index]
        for name in JUDGED
        for reference in report["categories"][name]["auditRefs"]  # type: ignore[index]
        if reference["weight"] and (audit := report["audits"][reference["id"]])["score"] == 0  # type: ignore[index]
    ]
    assert ({name: marks[name] for name in JUDGED}, lost) == (dict.fromkeys(JUDGED, 1), [])
