"""What goes wrong in a template, told with the template's name and line instead of a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from caseguide.not_made import NotMade

TEMPLATES = (".j2", ".html")


class TemplateBroken(NotMade):
    """A template cannot be read, or stops while it makes a page."""


@contextmanager
def told_by_template(page: str) -> Iterator[None]:
    """Name the template, its line and the page that was being made, whatever goes wrong in a template."""
    try:
        yield
    except Exception as error:
        place = _place(error)
        if place is None:
            raise
        raise TemplateBroken(
            f"{place}: this template cannot make the page {page}: {_reason(error)}. "
            f"Mend that line; a template of your own that you remove is replaced by the one that comes with Caseguide."
        ) from error


def _place(error: Exception) -> str | None:
    """The innermost line of a template that took part."""
    if isinstance(error, TemplateSyntaxError) and (error.filename or error.name):
        return f"{_shown(str(error.filename or error.name))}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    of_templates = [frame for frame in frames if frame.filename.endswith(TEMPLATES)]
    if of_templates:
        return f"{_shown(of_templates[-1].filename)}:{of_templates[-1].lineno}"
    return f"templates/{error.name}" if isinstance(error, TemplateNotFound) else None


def _shown(filename: str) -> str:
    """A template's path as editors know it: from the folder `templates` on."""
    parts = Path(filename).parts
    start = max((at for at, part in enumerate(parts) if part in ("templates", "theme")), default=0)
    return Path(*parts[start:]).as_posix()


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    return str(error).strip().rstrip(".") or type(error).__name__
