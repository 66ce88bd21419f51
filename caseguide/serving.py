"""Showing the site while it is written: following every edit, and showing the findings while something is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date

from jinja2 import Environment, PackageLoader, StrictUndefined

from caseguide.checking import Checked, check
from caseguide.library import Folder
from caseguide.making import PageTwice, make
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
        self.built = False
        self.server = Server(self.shown, address, port, self.follow)

    def serve(self) -> None:
        """Show the site until the editor stops it."""
        shutil.rmtree(self.shown, ignore_errors=True)
        self.follow()
        for place in (self.folder.content, self.folder.docs, self.folder.templates, self.folder.root / "mkdocs.yml"):
            if place.exists():
                self.server.watch(str(place))
        self.say(f"The site is at {self.server.url} and follows what you edit. Stop with Ctrl+C.")
        try:
            self.server.serve()  # type: ignore[no-untyped-call]
        finally:
            self.server.shutdown()

    def follow(self) -> None:
        """Check, make and build what has changed; or show the findings, if there is an error."""
        checked = check(self.folder.root, date.today())
        if checked.catalog is None or checked.stops():
            self._show_instead(checked)
            return
        try:
            make(checked.catalog, self.folder)
            build(self.folder.root, self.shown, only_changed=self.built)
        except (TemplateBroken, SiteNotBuilt, PageTwice, OSError) as error:
            self._show_instead(checked, str(error))
            return
        self.built, self.server.instead = True, None
        self.say(text.summary(checked))

    def _show_instead(self, checked: Checked, trouble: str = "") -> None:
        """Put a page with the findings before the site: an old page beside a wrong file would mislead."""
        templates = Environment(loader=PackageLoader("caseguide"), undefined=StrictUndefined, autoescape=True)
        page = templates.get_template("serve/findings.html.j2").render(checked=checked, trouble=trouble)
        self.shown.mkdir(parents=True, exist_ok=True)
        (self.shown / FINDINGS_PAGE).write_text(page, encoding="utf-8")
        self.server.instead = FINDINGS_PAGE
        self.say(f"{trouble}\n{text.report(checked)}".strip())
