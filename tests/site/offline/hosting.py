"""A host that can be switched off and on again at the same address, and whose pages can change."""

from __future__ import annotations

import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class Host:
    """A site at an address of this machine."""

    def __init__(self, site: Path, published_at: str) -> None:
        self.site = site
        self.below = urlsplit(published_at).path or "/"
        self.port = 0
        self.server: ThreadingHTTPServer | None = None

    @property
    def home(self) -> str:
        """The address of the home page."""
        return f"http://127.0.0.1:{self.port}{self.below}"

    def on(self) -> None:
        """Begin to answer."""
        site, below = self.site, self.below

        class Pages(SimpleHTTPRequestHandler):
            def __init__(self, *words: Any, **named: Any) -> None:
                super().__init__(*words, directory=str(site), **named)

            def translate_path(self, path: str) -> str:
                inside = path.startswith(below)
                return super().translate_path("/" + path[len(below) :]) if inside else str(site / "outside of the site")

            def log_message(self, format: str, *words: object) -> None:
                """Say nothing: the terminal belongs to the tests."""

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A browser that leaves before it has everything is no error."""

        self.server = Quiet(("127.0.0.1", self.port), Pages)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def off(self) -> None:
        """Answer no more."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def change(self, name: str, old: str, new: str) -> None:
        """Change a page."""
        path = self.site / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
