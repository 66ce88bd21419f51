"""Caseguide: reads a practice library, checks it, and publishes it as a site."""

__version__ = "0.1.0"
