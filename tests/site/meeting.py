"""What happens while a reader meets the site: what was asked for elsewhere, and what went wrong in scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request

HERE = "127.0.0.1"


class Meeting:
    """A reader's page, with all that it asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.troubles: list[str] = []
        page.context.on("request", self._asks)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", self._says)

    @property
    def asked_elsewhere(self) -> list[str]:
        """Every address that was asked for and is not the site's own."""
        return [asked for asked in self.asked if urlsplit(asked).hostname not in (HERE, None)]

    def _asks(self, request: Request) -> None:
        self.asked.append(request.url)

    def _says(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"{message.text} ({message.location.get('url', '')})")
