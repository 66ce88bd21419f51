"""Findings as SARIF 2.1.0, the format that code hosts and editors read."""

from __future__ import annotations

import json
from typing import Any

import caseguide
from caseguide.checking import Checked
from caseguide.findings import Finding
from caseguide.rules import RULES, Rule


def report(checked: Checked) -> str:
    """One run with the rules that found something, and a result for each finding."""
    codes = sorted({finding.code for finding in checked.findings})
    driver = {"name": "caseguide", "version": caseguide.__version__, "rules": [_rule(RULES[code]) for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": _results(checked, codes)}
    return json.dumps({"version": "2.1.0", "$schema": SCHEMA, "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.mend},
    }


def _results(checked: Checked, codes: list[str]) -> list[dict[str, Any]]:
    return [_result(finding, codes.index(finding.code)) for finding in checked.findings]


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    place = finding.place
    region = {"startLine": place.line, "startColumn": place.column}
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": place.path}, "region": region}}],
    }
