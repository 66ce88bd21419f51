"""How the tests start Chromium."""

from __future__ import annotations

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 30_000
"""Milliseconds: nothing here says how fast a page must be, and a busy machine may take its time."""
