"""A built site on this machine, under the same path as where it will be published."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


@contextmanager
def served(site: Path, published_at: str) -> Iterator[str]:
    """The address of the site's home page while it is served."""
    below = urlsplit(published_at).path or "/"

    class Pages(SimpleHTTPRequestHandler):
        def __init__(self, *words: Any, **named: Any) -> None:
            super().__init__(*words, directory=str(site), **named)

        def translate_path(self, path: str) -> str:
            if not path.startswith(below):
                return str(site / "outside of the site")
            return super().translate_path("/" + path[len(below) :])

        def log_message(self, format: str, *words: object) -> None:
            """Say nothing: the terminal belongs to the tests."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """A browser that leaves before it has everything is no error."""

    with Quiet(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
