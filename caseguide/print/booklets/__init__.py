"""Booklets: items that are read rather than filled in."""
