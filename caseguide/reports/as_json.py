"""Findings as data for other programs."""

from __future__ import annotations

import json
from typing import Any

from caseguide.checking import Checked
from caseguide.findings import Finding, Severity


def report(checked: Checked) -> str:
    """An object with the findings in order and the counts."""
    data = {
        "files": checked.files,
        "errors": checked.count(Severity.ERROR),
        "warnings": checked.count(Severity.WARNING),
        "findings": [_finding(finding) for finding in checked.findings],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
    }
