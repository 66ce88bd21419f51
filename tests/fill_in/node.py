"""The pages' modules as node runs them, asked line by line."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="There is no node here: install Node.js 20 or newer to run these.")


class Modules:
    """A running node that answers questions about the modules."""

    def __init__(self) -> None:
        assert NODE is not None
        self._node = subprocess.Popen(
            [NODE, "--no-warnings", str(HERE / "js" / "answer.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def ask(self, what: str, **given: Any) -> Any:
        """One question, one answer."""
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps({"what": what, **given}) + "\n")
        self._node.stdin.flush()
        answer = self._node.stdout.readline()
        assert answer, "node ended; see its words above"
        return json.loads(answer)

    def end(self) -> None:
        """Let node end."""
        assert self._node.stdin
        self._node.stdin.close()
        self._node.wait(10)
        assert self._node.stdout
        self._node.stdout.close()
