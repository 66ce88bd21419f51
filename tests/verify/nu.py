"""The Nu HTML checker, over a folder of pages."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from pathlib import Path

from tests.verify.tools import java, npm_package

VERSION = "26.9.27"
OF_FILES = ("Resource violates Content Security Policy", "Inline script violates Content Security Policy")
"""The checker reads files, for which a policy's 'self' allows nothing; on the web it is the site's address."""


def messages(site: Path) -> dict[str, list[str]]:
    """What the checker says, each with the places where it says so."""
    jar = npm_package("vnu-jar", VERSION) / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        [java(), "-jar", str(jar), "--skip-non-html", "--format", "json", "--exit-zero-always", str(site)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for message in json.loads(done.stderr)["messages"]:
        if not message["message"].startswith(OF_FILES):
            page = message["url"].partition(f"{site.as_posix()}/")[2]
            found[message["message"]].append(f"{page}:{message.get('lastLine', 0)}")
    return dict(found)
