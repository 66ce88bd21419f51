"""The long tests use what the short ones use."""

from __future__ import annotations

from tests.fill_in.conftest import context, desk, examples, home, library, modules, ours, shapes, site

__all__ = ["context", "desk", "examples", "home", "library", "modules", "ours", "shapes", "site"]
