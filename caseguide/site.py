"""The one module that knows MkDocs: from the made folder to a site."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# Material prints a banner about a later MkDocs on every run; this is its own switch to leave it out.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from caseguide.compiled_templates import COMPILED
from caseguide.library import Progress
from caseguide.not_made import NotMade
from caseguide.template_errors import told_by_template


class SiteNotBuilt(NotMade):
    """MkDocs could not build the site, or warned of something that readers would stumble over."""


FRAME_WORKER = "assets/caseguide/js/offline/iframe-worker.js"
"""Our own script of this name keeps the theme from loading one from another host."""


@dataclass
class Built:
    """What MkDocs knew when it built a site: enough to build one of the pages again, however many there are."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def again(self, path: str) -> None:
        """Build the page anew whose Markdown has this path below `build/docs`."""
        file = self.files.get_file_from_path(path)
        if file is None or file.page is None:
            raise SiteNotBuilt(f"{path}: this page was not there when the site was built.")
        with _heard(), told_by_template("that MkDocs was building"):
            _populate_page(file.page, self.config, self.files)
            _build_page(file.page, self.config, self.files.documentation_pages(), self.nav, self.env)


def build(root: Path, target: Path, only_changed: bool = False, progress: Progress = lambda path: None) -> Built:
    """Build the site from `build/docs` into the folder `target`; every warning stops it.

    With `only_changed`, pages that were built before and have not changed since are left as they are, and
    warnings are let pass. That is for looking at an edit: such a site has no search index to speak of.
    """
    return _build(configuration(root, target), only_changed, progress)


def build_to_carry(root: Path, target: Path) -> None:
    """Build the site so that it opens from a folder: links name files, and the theme's own search needs no server.

    Browsers load no modules from a folder, so the pages go without those that the site has.
    """
    extra = {**configuration(root, target).extra, "polyfills": [FRAME_WORKER]}
    changes: dict[str, Any] = {"plugins": ["search", "offline"], "extra": extra, "site_url": "", "extra_javascript": []}
    _build(configuration(root, target, **changes), only_changed=False)


def _build(configured: MkDocsConfig, only_changed: bool, progress: Progress = lambda path: None) -> Built:
    meanwhile = configured.plugins["caseguide"] = _WhileBuilding(progress)
    with _heard() as warnings, told_by_template("that MkDocs was building"):
        build_pages(configured, dirty=only_changed)
    if warnings and not only_changed:
        raise SiteNotBuilt("\n".join(warnings))
    return Built(configured, meanwhile.files, meanwhile.nav, meanwhile.env)


class _WhileBuilding(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """What we have to do with a build of MkDocs while it goes on."""

    files: Files
    nav: Navigation
    env: Environment

    def __init__(self, progress: Progress) -> None:
        self.progress = progress

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> None:
        """Take note of the files, and of the order of the pages."""
        self.nav, self.files = nav, files

    def on_env(self, env: Environment, **_: Any) -> None:
        """Compile the theme's templates once, and not for every edit; nor look at their files for every use."""
        env.bytecode_cache = COMPILED
        env.auto_reload = False
        self.env = env

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> None:
        """Tell which page is being read."""
        self.progress(page.file.src_uri)

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> None:
        """Tell which page is being written."""
        self.progress(page.file.src_uri)


def configuration(root: Path, target: Path, **changes: Any) -> MkDocsConfig:
    """The library's `mkdocs.yml`, with the site going to `target`, and with changes for this one build."""
    if not (root / "mkdocs.yml").is_file():
        raise SiteNotBuilt("mkdocs.yml: this library has no mkdocs.yml. `caseguide init` shows what one looks like.")
    for made in ("docs", "theme"):
        # MkDocs asks for these when it reads its settings, which may be before anything was made.
        (root / "build" / made).mkdir(parents=True, exist_ok=True)
    with _heard():
        return load_config(str(root / "mkdocs.yml"), site_dir=str(target), **changes)


def site_address(root: Path) -> str:
    """Where the library's `mkdocs.yml` says that the site is published."""
    return configuration(root, root / "site").site_url or "/"


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What MkDocs warns of; whatever stops it is told together with the warnings before it."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        yield warnings.messages
    except MkDocsException as error:
        raise SiteNotBuilt("\n".join([*warnings.messages, str(error)]).strip()) from error
    finally:
        logger.removeHandler(warnings)


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of, such as a link in a hand-written page that leads nowhere."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class PortInUse(Exception):
    """The site cannot be shown at the port that was asked for; the reason, as a system says it."""


class Server(LiveReloadServer):
    """Shows a built site, and tells the browsers to load a page again when `follow` has built it anew.

    While `instead` names a page of the site, every page that a browser asks for is answered with that one.
    """

    def __init__(self, site: Path, address: str, port: int, follow: Callable[[], None]) -> None:
        mount = urlsplit(address).path or "/"
        super().__init__(follow, "127.0.0.1", port, str(site), mount, polling_interval=0.2)
        self.instead: str | None = None
        self.has_port = False

    def server_bind(self) -> None:
        """Take the port, once: asked for before the first build, so that nobody waits for a port that is in use.

        Raises `PortInUse` where the port cannot be had.
        """
        if not self.has_port:
            try:
                super().server_bind()
            except OSError as error:
                raise PortInUse(str(error.strerror)) from error
        self.has_port = True

    def show(self, site: Path) -> None:
        """Show another site from now on."""
        self.root = str(site.resolve())

    @contextmanager
    def open_meanwhile(self) -> Iterator[None]:
        """Answer browsers while something is built, as with what is there: else they would have to wait for its end."""
        with self._epoch_cond:
            wanted, self._wanted_epoch = self._wanted_epoch, self._visible_epoch
            self._epoch_cond.notify_all()
        try:
            yield
        finally:
            self._wanted_epoch = wanted

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a browser."""
        path = str(environ["PATH_INFO"])
        is_page = path.endswith(("/", ".html")) or "." not in path.rpartition("/")[2]
        if self.instead and is_page and not path.startswith("/livereload/"):
            environ["PATH_INFO"] = self.mount_path + self.instead
        return super().serve_request(environ, start_response)
