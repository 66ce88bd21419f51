"""The real site and a browser, as the tests of the finder meet them."""

from tests.finder.conftest import browser, carried, home, library, ours, site

__all__ = ["browser", "carried", "home", "library", "ours", "site"]
