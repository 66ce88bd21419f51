"""What `make verify` checks: with tools that need Java, npm or minutes.

A tool that is missing is a skipped test with a sentence. When nothing at all could run, that is a failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import home, library, ours, site

__all__ = ["home", "library", "ours", "site"]

TOLD = pytest.StashKey[list[str]]()
RAN: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """Say why a test was skipped without being asked, since that says what to install."""
    config.option.reportchars += "s"
    config.stash[TOLD] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember that a check of this folder ran, whatever came of it."""
    if report.nodeid.startswith("tests/verify/") and report.when == "call" and not report.skipped:
        RAN.append(report.nodeid)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run in which every check of this folder was skipped has verified nothing."""
    asked = any(item.nodeid.startswith("tests/verify/") for item in getattr(session, "items", []))
    if asked and not RAN and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        session.config.stash[TOLD].append("Nothing was verified: every check lacks a tool; see the reasons.")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash[TOLD]:
        terminalreporter.write_line(line)


@pytest.fixture
def tell(pytestconfig: pytest.Config) -> list[str]:
    """Lines for the end of the report, about what is measured and not judged."""
    return pytestconfig.stash[TOLD]


@pytest.fixture(scope="session")
def made(library: Path) -> Path:
    """The folder that every generator builds from: pages, theme and settings."""
    return library
