"""What a reader sees of a page: its title, its colours."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Page, expect

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
NAMES = {"light": "default", "dark": "slate"}

LUMINANCE = """() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""


def expect_title(page: Page, title: str) -> None:
    """The page that is shown has this title."""
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()


def expect_scheme(page: Page, scheme: Scheme) -> None:
    """The page is light or dark, in what it says and in the colour behind its words."""
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", NAMES[scheme])
    assert (float(page.evaluate(LUMINANCE)) < 0.25) is (scheme == "dark")


def let_device_be(page: Page, scheme: Scheme) -> None:
    """The reader's device turns light or dark, and the page follows."""
    page.emulate_media(color_scheme=scheme)
    expect_scheme(page, scheme)
