"""What an editor sees in the browser while writing."""

from __future__ import annotations

from pathlib import Path

from tests.serving.running import Serving
from tests.site.libraries import edit

ROLE = "roles/caseworker/"
FINDINGS = "To be mended first"


def test_edits_in_content_docs_templates_and_settings_show(serving: Serving, library: Path) -> None:
    edit(library / "content/roles/caseworker.yml", "title: Caseworker", "title: Caseworker in the field")
    serving.until(lambda page: "Caseworker in the field" in page, ROLE)
    serving.until(lambda page: "Caseworker in the field" in page, "roles/")

    edit(library / "docs/about.md", "# ", "A line that was just written.\n\n# ")
    serving.until(lambda page: "A line that was just written." in page, "about/")

    own = library / "templates/pages/role.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ item.title }}, by our own template\n", encoding="utf-8")
    serving.until(lambda page: "by our own template" in page, ROLE)
    edit(own, "our own", "our changed")
    serving.until(lambda page: "by our changed template" in page, ROLE)

    theme = library / "templates/theme/main.html"
    theme.parent.mkdir(parents=True)
    theme.write_text('{% extends "base.html" %}{% block footer %}<p>Our own foot</p>{% endblock %}', encoding="utf-8")
    serving.until(lambda page: "Our own foot" in page, "about/")

    edit(library / "mkdocs.yml", "site_name: ", "site_name: The new name # ")
    serving.until(lambda page: "The new name" in page, "about/")


def test_a_new_item_and_a_removed_one_show(serving: Serving, library: Path) -> None:
    first = library / "content/resources/public-library.yml"
    second = library / "content/resources/second-library.yml"
    text = first.read_text(encoding="utf-8")
    second.write_text(text.replace("title: ", "title: Second ", 1), encoding="utf-8")
    serving.until(lambda page: "Second" in page, "resources/second-library/")
    second.unlink()
    serving.until(lambda page: "Second" not in page, "resources/")


def test_a_mistake_shows_the_findings_on_every_page_until_it_is_mended(serving: Serving, library: Path) -> None:
    role = library / "content/roles/caseworker.yml"
    edit(role, "owner: practice-team", "owner: practise-team")
    page = serving.until(lambda page: FINDINGS in page)
    assert "content/roles/caseworker.yml:" in page
    assert "practise-team" in page
    for path in (ROLE, "glossary/", "handbook/rules/", "no/such/page/"):
        assert FINDINGS in serving.page(path), path
    assert "livereload" in page, "the page would stay when the mistake is gone"

    edit(role, "owner: practise-team", "owner: practice-team")
    serving.until(lambda page: FINDINGS not in page, ROLE)
    assert "Small library" in serving.page()


def test_a_mistake_in_a_template_or_a_page_shows_its_place_until_it_is_mended(serving: Serving, library: Path) -> None:
    own = library / "templates/pages/role.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ itme.title }}\n", encoding="utf-8")
    page = serving.until(lambda page: FINDINGS in page)
    assert "templates/pages/role.md.j2:1: this template cannot make the page roles/caseworker.md" in page
    own.unlink()
    serving.until(lambda page: FINDINGS not in page)

    twice = library / "docs/glossary.md"
    twice.write_text("# Our own glossary\n", encoding="utf-8")
    page = serving.until(lambda page: FINDINGS in page)
    assert "docs/glossary.md: this page is generated" in page
    twice.unlink()
    serving.until(lambda page: FINDINGS not in page)

    about = library / "docs/index.md"
    before = about.read_bytes()
    about.write_bytes(before + b"\nCaf\xe9\n")
    page = serving.until(lambda page: FINDINGS in page)
    assert "This file is saved as Windows-1252" in page
    about.write_bytes(before)
    serving.until(lambda page: FINDINGS not in page)
