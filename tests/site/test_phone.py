"""The site on a phone: nothing has to be scrolled sideways to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide.catalog import Catalog
from tests.site.conftest import Visit
from tests.site.kinds_of_page import EACH_KIND, address_of
from tests.site.looking import expect_title
from tests.site.searching import search

pytestmark = pytest.mark.browser

# What stands out at the right, apart from what lies in a box of its own that scrolls, such as a wide table.
STANDS_OUT = """() => {
    const scrolls = (at) => at && at !== document.body &&
        (["auto", "scroll"].includes(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
    const out = [...document.querySelectorAll("main *, footer *, header *")].filter((at) => {
        const box = at.getBoundingClientRect();
        return at.checkVisibility() && box.width > 1 && box.right > innerWidth + 1 && box.left < innerWidth
            && !at.closest("nav.md-nav, .md-search") && !scrolls(at.parentElement);
    }).map((at) => `${at.tagName}.${at.className}`.toLowerCase());
    const root = document.scrollingElement;
    return {wide: root.scrollWidth - innerWidth, out: out.slice(0, 5)};
}"""


@pytest.mark.parametrize("kind", EACH_KIND)
def test_nothing_stands_out_of_a_phones_screen(kind: str, visit: Visit, ours: Catalog, site: Path) -> None:
    page = visit(address_of(kind, ours, site))
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(STANDS_OUT) == {"wide": 0, "out": []}, f"at {width} pixels"


def test_the_menu_and_search_work_on_a_phone(visit: Visit, home: str) -> None:
    page = visit("")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Menu").click()
    menu = page.get_by_role("navigation", name="Navigation")
    menu.get_by_text("Work", exact=True).first.click()
    menu.get_by_role("link", name="Checklists").click()
    expect_title(page, "Checklists")
    search("frame of reference", page).first.click()
    expect_title(page, "Glossary")
