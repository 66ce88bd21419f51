"""Reports: the findings of a check as people and programs read them."""

from __future__ import annotations

from collections.abc import Callable

from caseguide.checking import Checked
from caseguide.reports import as_json, github, sarif, text

Report = Callable[[Checked], str]

REPORTS: dict[str, Report] = {
    "text": text.report,
    "github": github.report,
    "json": as_json.report,
    "sarif": sarif.report,
}
"""Each report by the name that people type."""
