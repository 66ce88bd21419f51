"""Findings as sentences for a terminal."""

from __future__ import annotations

from collections.abc import Callable

from caseguide.checking import Checked
from caseguide.findings import Finding, Severity
from caseguide.words import counted

Paint = Callable[[str, Severity], str]
"""Colours a word by how much a finding matters; a terminal has colours, a file has none."""


def report(checked: Checked, paint: Paint = lambda word, severity: word) -> str:
    """Every finding on a line, what to do indented below it, and a line that sums up."""
    return "".join(f"{line(finding, paint)}\n" for finding in checked.findings) + f"{summary(checked)}\n"


def line(finding: Finding, paint: Paint = lambda word, severity: word) -> str:
    """One finding: where it is, what is wrong, and what to do."""
    first = f"{finding.place}: {paint(finding.severity.value, finding.severity)} {finding.code}: {finding.message}"
    return f"{first}\n    {finding.hint}" if finding.hint else first


def summary(checked: Checked) -> str:
    """What was looked at and what was found, in one line."""
    looked = f"{counted(checked.files, 'file')} read"
    if not checked.findings:
        return f"{looked}: nothing to mend."
    errors, warnings = checked.count(Severity.ERROR), checked.count(Severity.WARNING)
    return f"{looked}: {counted(errors, 'error')}, {counted(warnings, 'warning')}."
