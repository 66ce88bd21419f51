"""Showing the site while it is written: following every edit, and showing the findings while something is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from jinja2 import Environment, PackageLoader, StrictUndefined

from caseguide.checking import Checked, check
from caseguide.library import Folder
from caseguide.making import Made, PageTwice, make
from caseguide.reports import text
from caseguide.site import Server, SiteNotBuilt, build
from caseguide.template_errors import TemplateBroken

FINDINGS_PAGE = "findings-while-editing.html"

Say = Callable[[str], None]
"""Told in a line what happened, for the terminal."""


class Follower:
    """Keeps a site in step with a library that is being edited."""

    def __init__(self, folder: Folder, address: str, port: int, say: Say) -> None:
        self.folder = folder
        self.shown = folder.build / "site-shown"
        self.say = say
        self.settings = folder.root / "mkdocs.yml"
        self.settings_shown = b""
        self.built = False
        self.server = Server(self.shown, address, port, self.follow)

    def serve(self) -> None:
        """Show the site until the editor stops it. Raises OSError where the port cannot be had."""
        self.server.server_bind()
        shutil.rmtree(self.shown, ignore_errors=True)
        self.follow()
        folders = (self.folder.content, self.folder.docs, self.folder.templates)
        # A folder must be there to be watched, so that the first template of a library's own shows too.
        lent = [place for place in folders if not place.exists()]
        for place in lent:
            place.mkdir()
        for place in (*folders, self.settings):
            self.server.watch(str(place))
        self.say(f"The site is at {self.server.url} and follows what you edit. Stop with Ctrl+C.")
        try:
            self.server.serve()  # type: ignore[no-untyped-call]
        finally:
            self.server.shutdown()
            for place in lent:
                with suppress(OSError):
                    place.rmdir()

    def follow(self) -> None:
        """Check, make and build what has changed; or show the findings, if there is an error."""
        checked = check(self.folder.root, date.today())
        if checked.catalog is None or checked.stops():
            self._show_instead(checked)
            return
        try:
            made = make(checked.catalog, self.folder)
            build(self.folder.root, self.shown, only_changed=self.built and not self._changes_all(made))
            self.settings_shown = self.settings.read_bytes()
        except (TemplateBroken, SiteNotBuilt, PageTwice, OSError) as error:
            self._show_instead(checked, str(error))
            self.built = self.built and not isinstance(error, SiteNotBuilt)
            return
        self.built, self.server.instead = True, None
        self.say(text.summary(checked))

    def _changes_all(self, made: Made) -> bool:
        """Whether every page is to be built again: MkDocs itself looks only at the pages' own text."""
        theme = self.folder.build / "theme"
        of_theme = any(path.is_relative_to(theme) for path in made.written)
        return of_theme or self.settings.read_bytes() != self.settings_shown

    def _show_instead(self, checked: Checked, trouble: str = "") -> None:
        """Put a page with the findings before the site: an old page beside a wrong file would mislead."""
        templates = Environment(loader=PackageLoader("caseguide"), undefined=StrictUndefined, autoescape=True)
        page = templates.get_template("serve/findings.html.j2").render(checked=checked, trouble=trouble)
        self.shown.mkdir(parents=True, exist_ok=True)
        (self.shown / FINDINGS_PAGE).write_text(page, encoding="utf-8")
        self.server.instead = FINDINGS_PAGE
        self.say(f"{trouble}\n{text.report(checked)}".strip())
