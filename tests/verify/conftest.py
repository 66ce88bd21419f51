"""What `make verify` checks: with tools that need Java, npm or minutes.

A tool that is missing is a skipped test with a sentence. When nothing at all could run, that is a failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import home, library, ours, site

__all__ = ["home", "library", "ours", "site"]

TOLD = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Say why a test was skipped without being asked, since that says what to install."""
    config.option.reportchars += "s"
    config.stash[TOLD] = []


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run in which every check was skipped has verified nothing."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    ran = any(reporter.stats.get(outcome) for outcome in ("passed", "failed", "error")) if reporter else True
    if session.testscollected and not ran and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("Nothing was verified: every check lacks a tool; see the reasons.", red=True)


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
