"""Without a network, tried for real: the server is gone, and later another build stands in its place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from caseguide.catalog import Catalog
from caseguide.offline.keeping import make_keepable
from tests.site.offline.hosting import Host

pytestmark = pytest.mark.browser


@contextmanager
def hosted(site: Path, ours: Catalog, folder: Path, *left_out: str) -> Iterator[Host]:
    """A host of a copy of the site that can be switched off and on."""
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns(*left_out))
    make_keepable(ours, folder)
    host = Host(folder, ours.library.site_address)
    host.on()
    try:
        yield host
    finally:
        host.off()


@pytest.fixture
def whole_host(site: Path, ours: Catalog, tmp_path: Path) -> Iterator[Host]:
    """A host of the site as it is published."""
    with hosted(site, ours, tmp_path / "site") as host:
        yield host


@pytest.fixture
def host(site: Path, ours: Catalog, tmp_path: Path) -> Iterator[Host]:
    """A host with less to print: the copy takes its time."""
    with hosted(site, ours, tmp_path / "site", "*-letter.*", "*-cards-*", "*-page.png", "*.zip") as host:
        yield host


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(locale="en-US") as context:
        yield context


def keep_every_page(page: Page, host: Host) -> None:
    page.goto(f"{host.home}offline/")
    button = page.get_by_role("button", name=re.compile(r"Keep every page on this device \([\d.]+ MB more\)"))
    button.click(timeout=120_000)
    expect(page.get_by_text("Every page is kept on this device")).to_be_visible(timeout=120_000)


KEPT = """async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((each) => each.url);
}"""
IS_READ = """(addresses) => Promise.all(addresses.map(async (address) => {
    const answer = await fetch(address);
    return answer.ok && (await answer.text()).includes("</html>") ? "" : address;
}))"""


def test_after_one_visit_every_page_is_read_and_searched_without_a_network(
    whole_host: Host, device: BrowserContext
) -> None:
    page, host = device.new_page(), whole_host
    keep_every_page(page, host)
    host.off()
    pages = {
        host.home + path.relative_to(host.site).as_posix().removesuffix("index.html"): path
        for path in sorted(host.site.rglob("index.html"))
    }
    assert len(pages) > 250
    assert set(page.evaluate(IS_READ, list(pages))) == {""}
    for address, path in list(pages.items())[::12]:
        page.goto(address)
        expect(page.locator("h1").first).to_be_attached()
        assert page.title() in path.read_text(encoding="utf-8")
    expect(page.get_by_text(re.compile("Without a network: you are reading the copy of"))).to_be_visible()
    page.goto(f"{host.home}find/?q=angry+father")
    expect(page.get_by_role("link", name="A parent is angry with me")).to_be_visible(timeout=15_000)


WISH_FOR_PAGES = """() => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data.done && done();
    navigator.serviceWorker.controller.postMessage("keep pages", [port2]);
})"""


def test_what_can_be_printed_is_kept_on_wish_and_then_with_each_new_build(
    whole_host: Host, device: BrowserContext, ours: Catalog
) -> None:
    page, host = device.new_page(), whole_host
    keep_every_page(page, host)
    assert not [address for address in page.evaluate(KEPT) if address.endswith((".pdf", ".docx"))]
    page.get_by_role("button", name=re.compile(r"Keep all that can be printed too \([\d.]+ MB more\)")).click()
    expect(page.get_by_text("Everything is kept on this device")).to_be_visible(timeout=120_000)
    page.evaluate(WISH_FOR_PAGES)  # as another tab may; the larger wish stays
    host.change("glossary/index.html", "</h1>", " anew</h1>")
    shutil.copy(host.site / "forms/meeting/meeting-a4.pdf", host.site / "forms/meeting/meeting-of-tomorrow-a4.pdf")
    make_keepable(ours, host.site)
    page.goto(f"{host.home}glossary/")
    page.get_by_role("button", name="Read it").click(timeout=60_000)
    expect(page.locator("[data-copy-line]")).to_have_count(0, timeout=30_000)
    on_paper = {path.name for path in host.site.rglob("*") if path.suffix in (".pdf", ".docx")}
    assert {address.rsplit("/", 1)[1] for address in page.evaluate(KEPT)} >= on_paper != set()


def test_a_form_can_be_filled_in_without_a_network(host: Host, device: BrowserContext) -> None:
    page = device.new_page()
    keep_every_page(page, host)
    host.off()
    page.goto(f"{host.home}forms/meeting/")
    box = page.locator("form[data-fill-in] input[type=text]:visible").first
    box.fill("A short note")
    expect(box).to_have_value("A short note")


def test_with_a_network_a_changed_page_is_read_at_once(host: Host, device: BrowserContext) -> None:
    page = device.new_page()
    keep_every_page(page, host)
    host.change("glossary/index.html", "</h1>", " anew</h1>")
    page.goto(f"{host.home}glossary/")
    expect(page.locator("h1").first).to_contain_text("anew")


def test_a_new_build_replaces_the_old_one_whole(host: Host, device: BrowserContext, ours: Catalog) -> None:
    page = device.new_page()
    keep_every_page(page, host)
    for name in ("glossary/index.html", "matrix/index.html"):
        host.change(name, "</h1>", " anew</h1>")
    make_keepable(ours, host.site)
    page.goto(f"{host.home}glossary/")
    page.get_by_role("button", name="Read it").click(timeout=60_000)
    expect(page.locator("[data-copy-line]")).to_have_count(0, timeout=30_000)
    host.off()
    for name in ("glossary/", "matrix/", "guides/mentoring/"):
        page.goto(host.home + name)
        anew = name != "guides/mentoring/"
        assert ("anew" in page.locator("h1").first.inner_text()) == anew
    assert page.evaluate("caches.keys().then((names) => names.length)") == 1


def test_clearing_leaves_nothing(host: Host, device: BrowserContext) -> None:
    page = device.new_page()
    keep_every_page(page, host)
    page.get_by_role("button", name="Clear the kept pages").click()
    expect(page.get_by_text("are cleared from this device")).to_be_visible()
    assert page.evaluate("caches.keys()") == []


def test_the_copy_to_carry_searches_from_a_folder_and_asks_no_one(carried: Path, browser: Browser) -> None:
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        troubles: list[str] = []
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("requestfailed", lambda request: troubles.append(request.url))
        page.goto((carried / "index.html").as_uri())
        box = page.get_by_role("textbox", name="Search")
        box.click()
        expect(page.get_by_text("Type to start searching")).to_be_visible()
        page.keyboard.type("frame of reference")
        page.get_by_role("dialog", name="Search").locator("ol a[href*=frame-of-reference]").first.click()
        expect(page).to_have_url(re.compile(r"glossary\.html.*#frame-of-reference$"))
        assert troubles == []


def test_the_copy_to_carry_says_how_old_it_is(carried: Path, ours: Catalog) -> None:
    assert re.fullmatch(r"[a-z0-9-]+-\d{4}-\d\d-\d\d", carried.name)
    assert str(ours.today.year) in (carried / "READ-ME-FIRST.txt").read_text(encoding="utf-8")
