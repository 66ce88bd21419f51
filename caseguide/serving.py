"""Showing the site while it is written: following every edit, and showing the findings while something is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import nullcontext, suppress
from datetime import date
from pathlib import Path
from time import perf_counter

from jinja2 import Environment, PackageLoader, StrictUndefined

from caseguide.catalog import Catalog, Entry
from caseguide.checking import Checked, check
from caseguide.library import Folder
from caseguide.making import Made, make
from caseguide.not_made import NotMade
from caseguide.one_edit import Seen, edited, make_one, seen
from caseguide.reports import text
from caseguide.site import Built, Server, SiteNotBuilt, build

FINDINGS_PAGE = "findings-while-editing.html"

LOOKING = 0.1
"""At most this share of the time goes into looking whether somebody has edited again."""


class EditedAgain(Exception):
    """The words of one page were edited while an edit before that was being followed."""


Say = Callable[[str], None]
"""Told in a line what happened, for the terminal."""


class Follower:
    """Keeps a site in step with a library that is being edited."""

    def __init__(self, folder: Folder, address: str, port: int, say: Say) -> None:
        self.folder = folder
        self.shown = self._places()[0]
        self.say = say
        self.settings = folder.root / "mkdocs.yml"
        self.settings_shown = b""
        self.built: Built | None = None
        self.catalog: Catalog | None = None
        self.seen: Seen = {}
        self.again = folder.build / "follow-again"
        self.next_look = 0.0
        self.server = Server(self.shown, address, port, self.follow)

    def serve(self) -> None:
        """Show the site until the editor stops it. Raises `PortInUse` where the port cannot be had."""
        self.server.server_bind()
        for place in self._places():
            shutil.rmtree(place, ignore_errors=True)
        self.follow()
        folders = self._folders()
        # A folder must be there to be watched, so that the first template of a library's own shows too.
        lent = [place for place in folders if not place.exists()]
        for place in lent:
            place.mkdir()
        self.again.parent.mkdir(exist_ok=True)
        self.again.touch()
        for place in (*folders, self.settings, self.again):
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
        """Show what was edited: of one page's words that page at once, and all that follows from it right after."""
        before, self.seen = self.seen, self._seen()
        if self._followed_one(before):
            self._come_again()
            return
        try:
            with self.server.open_meanwhile() if self.built else nullcontext():
                self._follow_all()
        except EditedAgain:
            self._come_again()

    def _seen(self) -> Seen:
        return seen((*self._folders(), self.settings))

    def _come_again(self) -> None:
        """Have the rest followed when browsers were told of what is there."""
        self.again.write_text(str(perf_counter()), encoding="utf-8")

    def _edited_one(self, before: Seen, after: Seen) -> Entry | Path | None:
        """What was edited, if it can be shown by itself."""
        if self.catalog is None or self.server.instead:
            return None
        return edited(before, after, self.catalog, self.folder)

    def _give_way(self, path: str) -> None:
        """Leave off where a page was edited meanwhile: it comes first, and then all that follows from both edits."""
        started = perf_counter()
        if started < self.next_look:
            return
        if self.built and self._edited_one(self.seen, self._seen()):
            raise EditedAgain
        now = perf_counter()
        self.next_look = now + (now - started) / LOOKING

    def _followed_one(self, before: Seen) -> bool:
        what = self._edited_one(before, self.seen)
        if self.catalog is None or self.built is None or what is None:
            return False
        try:
            self.catalog, page = make_one(self.catalog, what, self.folder)
            self.built.again(page)
        except (NotMade, OSError):
            return False  # looking at everything will tell what is wrong
        return True

    def _follow_all(self) -> None:
        """Check, make and build what has changed; or show the findings, if there is an error."""
        checked = check(self.folder.root, date.today(), self._give_way)
        self.catalog = checked.catalog
        if checked.catalog is None or checked.stops():
            self._show_instead(checked)
            return
        try:
            made = make(checked.catalog, self.folder, self._give_way)
            self.built = self._build(only_changed=bool(self.built) and not self._changes_all(made))
            self.settings_shown = self.settings.read_bytes()
        except (NotMade, OSError) as error:
            self._show_instead(checked, str(error))
            self.built = None if isinstance(error, SiteNotBuilt) else self.built
            return
        self.server.instead = None
        self.say(text.summary(checked))

    def _build(self, only_changed: bool) -> Built:
        if only_changed:
            return build(self.folder.root, self.shown, only_changed, self._give_way)
        fresh = next(place for place in self._places() if place != self.shown)
        shutil.rmtree(fresh, ignore_errors=True)
        built = build(self.folder.root, fresh)
        self.shown = fresh
        self.server.show(fresh)
        return built

    def _places(self) -> tuple[Path, ...]:
        """Where the site is built that is shown, and where another one while that is shown."""
        return self.folder.build / "site-shown", self.folder.build / "site-shown-next"

    def _folders(self) -> tuple[Path, ...]:
        return (self.folder.content, self.folder.docs, self.folder.templates)

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
