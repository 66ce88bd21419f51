"""The one module that knows MkDocs: from the made folder to a site."""

from __future__ import annotations

import logging
import os
from pathlib import Path

# Material prints a banner about a later MkDocs on every run; this is its own switch to leave it out.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException


class SiteNotBuilt(Exception):
    """MkDocs could not build the site, or warned of something that readers would stumble over."""


def build(root: Path, target: Path) -> None:
    """Build the site from `build/docs` into the folder `target`; every warning stops it."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        config = configuration(root, target)
        build_pages(config)
        if warnings.messages:
            raise SiteNotBuilt("\n".join(warnings.messages))
    except (Abort, ConfigurationError, MkDocsException) as error:
        raise SiteNotBuilt("\n".join([*warnings.messages, str(error)]).strip()) from error
    finally:
        logger.removeHandler(warnings)


def configuration(root: Path, target: Path) -> MkDocsConfig:
    """The library's `mkdocs.yml`, with the site going to `target`."""
    if not (root / "mkdocs.yml").is_file():
        raise SiteNotBuilt("mkdocs.yml: this library has no mkdocs.yml. `caseguide init` shows what one looks like.")
    return load_config(str(root / "mkdocs.yml"), site_dir=str(target))


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of, such as a link in a hand-written page that leads nowhere."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
