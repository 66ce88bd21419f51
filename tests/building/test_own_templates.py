"""A library's own templates: they take the place of ours, and a mistake in one is told by its name and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.conftest import Build
from tests.building.sites import files_of

ROLE = "{% extends 'engine/pages/role.md.j2' %}\n{% block body %}\n%s\n{% endblock %}\n"


def own(library: Path, path: str, text: str) -> None:
    (library / "templates" / path).parent.mkdir(parents=True, exist_ok=True)
    (library / "templates" / path).write_text(text, encoding="utf-8")


def test_an_own_template_takes_the_place_of_ours(library: Path, build: Build) -> None:
    own(library, "pages/role.md.j2", ROLE.replace("%s", "What **{{ item.title }}** does is told by a colleague."))
    assert build().exit_code == 0
    page = (library / "site/roles/caseworker/index.html").read_text(encoding="utf-8")
    assert "What <strong>Caseworker</strong> does is told by a colleague." in page


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{{ item.titel }}", "titel"),
        ("{{ itme.title }}", "'itme' is undefined"),
        ("{% if item.title %}", "endif"),
        ("{{ item.title | shout }}", "No filter named 'shout'"),
        ("{{ link_to('form', 'no-such-form') }}", "no-such-form"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{% include 'pages/missing.md.j2' %}", "there is no template `pages/missing.md.j2`"),
    ],
)
def test_a_mistake_in_it_names_the_template_the_line_and_the_page(
    line: str, reason: str, library: Path, build: Build
) -> None:
    before = files_of(library / "site")
    own(library, "pages/role.md.j2", ROLE.replace("%s", line))
    result = build()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "templates/pages/role.md.j2:" in result.output
    assert "this template cannot make the page roles/caseworker.md: " in result.output
    assert reason in result.output
    assert "Traceback" not in result.output
    assert files_of(library / "site") == before


def test_the_line_is_the_one_with_the_mistake(library: Path, build: Build) -> None:
    own(library, "pages/role.md.j2", ROLE.replace("%s", "\n\n\n{{ itme.title }}"))
    assert "templates/pages/role.md.j2:6: this template" in build().output


def test_a_mistake_in_an_own_theme_template_is_told_too(library: Path, build: Build) -> None:
    before = files_of(library / "site")
    own(library, "theme/main.html", "{% extends 'base.html' %}\n{% block content %}{{ page.no.more }}{% endblock %}\n")
    result = build()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "theme/main.html:2: this template cannot make" in result.output
    assert files_of(library / "site") == before
