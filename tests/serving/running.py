"""`caseguide serve` as a process of its own, and a browser's view of it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.site.libraries import CASEGUIDE

PATIENCE = 180.0
"""Nothing here says how fast it must be: a busy machine may take its time."""


def hear_ctrl_c() -> None:
    """As a program that somebody starts by hand: what runs in the background does not hear Ctrl+C, nor its children."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


OF_ITS_OWN = (
    {"creationflags": 0x200} if sys.platform == "win32" else {"start_new_session": True, "preexec_fn": hear_ctrl_c}
)


def free_port() -> int:
    """A port that nothing uses just now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


class Serving:
    """A running `caseguide serve`, and the pages that it answers with."""

    def __init__(self, library: Path, below: str = "") -> None:
        self.library = library
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/{below}"
        self.log = library.parent / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [CASEGUIDE, "serve", "--port", str(self.port)],
                cwd=library,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
                **OF_ITS_OWN,  # type: ignore[call-overload]
            )

    @property
    def said(self) -> str:
        """What it has said so far."""
        return self.log.read_text(encoding="utf-8")

    def page(self, path: str = "") -> str:
        """A page as a browser gets it now; nothing while there is no answer."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=30) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as refusal:
            return str(refusal.read().decode(errors="replace"))
        except OSError:
            return ""

    def until(self, shows: Callable[[str], bool], path: str = "") -> str:
        """Ask for a page again and again until it shows something."""
        end = time.monotonic() + PATIENCE
        while not shows(page := self.page(path)):
            if self.process.poll() is not None or time.monotonic() > end:
                told = f"The command said:\n{self.said}\nThe page:\n{page[:3000]}"
                raise AssertionError(f"/{path} does not show it. {told}")
            time.sleep(0.2)
        return page

    def interrupt(self) -> int:
        """Press Ctrl+C; the exit code."""
        self.process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT))
        return self.process.wait(PATIENCE)

    def end(self) -> None:
        """Make sure that nothing is left running."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
