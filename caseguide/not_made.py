"""What keeps a site or a print from being made, whatever room it happened in."""

from __future__ import annotations


class NotMade(Exception):
    """Something could not be made: its text says where, what is wrong, and what to do."""
