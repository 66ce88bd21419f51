"""Findings as notes beside the lines of a pull request."""

from __future__ import annotations

from caseguide.checking import Checked
from caseguide.findings import Finding
from caseguide.reports.text import summary


def report(checked: Checked) -> str:
    """One workflow command for each finding, and a line that sums up."""
    return "".join(f"{_command(finding)}\n" for finding in checked.findings) + f"{summary(checked)}\n"


def _command(finding: Finding) -> str:
    place = finding.place
    where = f"file={_value(place.path)},line={place.line},col={place.column},title={finding.code}"
    return f"::{finding.severity} {where}::{_text(f'{finding.message} {finding.hint}'.strip())}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
