"""How a reader searches, whatever does the searching."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page


def search(words: str, page: Page, finds: bool = True) -> Locator:
    """Go to the finder from any page and type words; the links to what it found."""
    page.get_by_role("banner").get_by_role("link", name="Find").click()
    page.get_by_role("searchbox").fill(words)
    results = page.locator(".finder__results a[href]")
    if finds:
        results.first.wait_for()
    return results


def addresses_of(links: Locator) -> list[str]:
    """Where links lead, without the words that were searched for."""
    parts = [urlsplit(link) for link in links.evaluate_all("links => links.map(link => link.href)")]
    return [part._replace(query="").geturl() for part in parts]
