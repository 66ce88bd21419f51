"""A copy that the reader's device keeps: the service worker with the hash of every file, and the app's manifest."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from caseguide.catalog import Catalog

WORKER = "worker.js"
MANIFEST = "app.webmanifest"

NOT_KEPT = re.compile(r"^(sitemap\.xml(\.gz)?|_headers|worker\.js|.*\.map|assets/javascripts/lunr/.*|search/.*)$")
"""Files that no reader's device needs."""

CORE = re.compile(
    r"^(index\.html|find/index\.html|offline/index\.html|print/check/index\.html|404\.html|app\.webmanifest|finder/(?!\w+/said/).*"
    r"|assets/.*\.(css|js|svg|png|woff2))$"
)
"""What is kept at the first visit: what every page needs, the search, and what tells whether a sheet is current."""

PAPER = re.compile(r"^.*(\.(pdf|docx|zip)|-page\.png)$")
"""What is only there to be printed, with its pictures; it is kept if somebody wishes for that too."""


def make_keepable(catalog: Catalog, site: Path) -> int:
    """Write the manifest and the service worker into a finished site; gives the bytes of all that can be kept."""
    _write_manifest(catalog, site)
    files = {name: held for path in sorted(site.rglob("*")) if (name := _name(path, site)) and (held := _held(path))}
    version = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:12]
    templates = Environment(loader=PackageLoader("caseguide"), undefined=StrictUndefined)
    worker = templates.get_template("offline/worker.js.j2").render(
        day=catalog.today.isoformat(),
        version=version,
        files=files,
        core=[name for name in files if CORE.match(name)],
        paper=[name for name in files if PAPER.match(name)],
    )
    (site / WORKER).write_text(worker, encoding="utf-8")
    return sum(size for _, size in files.values())


def _name(path: Path, site: Path) -> str:
    name = path.relative_to(site).as_posix()
    return "" if path.is_dir() or NOT_KEPT.match(name) else name


def _held(path: Path) -> tuple[str, int]:
    content = path.read_bytes()
    return hashlib.sha256(content).hexdigest()[:12], len(content)


def _write_manifest(catalog: Catalog, site: Path) -> None:
    library = catalog.library
    start = urlsplit(library.site_address).path or "/"
    manifest = {
        "name": library.name,
        "short_name": library.name[:12],
        "lang": library.languages[0],
        "start_url": start,
        "scope": start,
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0b4a52",
        "icons": [
            {
                "src": f"{start}assets/caseguide/images/favicon.svg",
                "sizes": "any",
                "type": "image/svg+xml",
                "purpose": "any",
            }
        ],
    }
    (site / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8")
