"""The built pages are sound HTML by the Nu checker, apart from what plain Material itself causes."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide import site as generator
from tests.site.libraries import ROOT
from tests.verify.nu import messages

INPUT_TYPES = (
    "“color”, “date”, “datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, "
    "“text”, “time”, “url”, or “week”"
)
OF_MATERIAL = {
    f"Attribute “autocomplete” is only allowed when the input type is {INPUT_TYPES}.",
    "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control.",
    "Trailing slash on void elements has no effect and interacts badly with unquoted attribute values.",
    "Bad value “” for attribute “tabindex” on element “label”: The empty string is not a valid integer.",
}
"""Exactly what the checker says about pages of Material without anything of ours."""

ON_PURPOSE = {
    "Potentially bad value “9999-12-31” for attribute “max” on element “input”: Year may be mistyped.",
}
"""A day's year has four digits in our forms; the checker only wonders whether that is meant."""

PLAIN = ("index.md", "first/index.md", "first/page.md", "second/index.md", "second/part/page.md")


@pytest.fixture(scope="module")
def plain_material(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of this repository's settings, without our pages, theme, styles and scripts."""
    root = tmp_path_factory.mktemp("plain")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    ours = ("custom_dir:", "logo:", "favicon:", "- assets/caseguide/", "- path: assets/", "type: module", "extra_")
    lines = [line for line in settings.splitlines() if not line.strip().startswith(ours)]
    # As in ours, one page is not in the navigation: its table of contents labels a control that is not there.
    lines += [
        "nav:",
        "  - index.md",
        "  - First: [first/index.md]",
        "  - Second: [second/index.md, second/part/page.md]",
    ]
    (root / "mkdocs.yml").write_text("\n".join(lines), encoding="utf-8")
    for path in PLAIN:
        page = root / "build/docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        front = "---\nhide: [toc]\n---\n" if "part" in path else ""
        body = f"# Title of {path}\n\n## Part\n\nWords.\n\n### Smaller part\n\n![Picture](https://example.org/a.png)\n"
        page.write_text(front + body, encoding="utf-8")
    generator.build(root, root / "site")
    return root / "site"


def test_the_list_of_what_material_causes_is_exact(plain_material: Path) -> None:
    assert set(messages(plain_material)) == OF_MATERIAL


def test_our_pages_add_nothing_to_it(site: Path) -> None:
    found = messages(site)
    ours = {message: places[:5] for message, places in found.items() if message not in OF_MATERIAL | ON_PURPOSE}
    assert ours == {}
