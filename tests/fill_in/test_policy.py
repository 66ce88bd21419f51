"""What a page may run and load: its policy, made at build, and the size of what it runs."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from caseguide.policy import PolicyBroken, policy_of, with_policy
from caseguide.scripts_of_pages import joined, without_comments
from tests.fill_in.desk import Desk

PAGE = '<!doctype html><html><head><meta charset="utf-8">{}</head><body>{}</body></html>'
BUDGET = 25 * 1024
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def rules(policy: str) -> dict[str, list[str]]:
    """A policy as its rules."""
    return {name: sources for name, *sources in (rule.split() for rule in policy.split("; "))}


def test_a_script_inside_a_page_is_named_by_its_hash() -> None:
    found = rules(policy_of(PAGE.format("<script>alert(1)</script><style>a{color:red}</style>", "")))
    assert found["script-src"] == ["'self'", "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]
    assert len(found["style-src"]) == 2
    assert found["default-src"] == ["'none'"]


def test_data_and_files_need_no_hash() -> None:
    text = '<script type="application/json">{"a": 1}</script><script src="a.js"></script>'
    assert rules(policy_of(PAGE.format(text, "")))["script-src"] == ["'self'"]


def test_a_page_to_fill_in_may_ask_for_nothing() -> None:
    assert rules(policy_of(PAGE.format("", "<form data-fill-in></form>")))["connect-src"] == ["'none'"]
    assert rules(policy_of(PAGE.format("", "<p></p>")))["connect-src"] == ["'self'"]


@pytest.mark.parametrize(
    "element",
    [
        '<p style="color:red">',
        '<a onclick="go()">',
        '<img src="a" onerror="b">',
        "<P title='a > b' STYLE=x>",
        "<a\nonclick = go()>",
        '<script src="a.js" onload="go()"></script>',
    ],
)
def test_what_no_strict_policy_lets_through_stops_the_build(element: str) -> None:
    with pytest.raises(PolicyBroken, match="No strict policy lets that through"):
        with_policy(PAGE.format("", element))


@pytest.mark.parametrize(
    "element",
    [
        '<p title="on time = now">style = plain</p>',
        "<!-- <p style=a> -->",
        "<script>a.style = 'b'; c.onclick = d</script>",
    ],
)
def test_what_only_looks_like_it_is_let_through(element: str) -> None:
    assert "style-src 'self';" in policy_of(PAGE.format("", element))


def test_a_page_without_a_charset_stops_the_build() -> None:
    with pytest.raises(PolicyBroken, match="charset"):
        with_policy("<html></html>")


def test_every_built_page_has_a_strict_policy(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        found = META.findall(text)
        assert len(found) == 1, page
        assert "unsafe" not in found[0]
        assert "http" not in found[0]
        assert text.index("Content-Security-Policy") < text.index("<script")
        assert ("connect-src 'none'" in found[0]) == ("data-fill-in" in text), page
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert "frame-ancestors 'none'" in headers
    print(f"{len(pages)} pages with a policy")


class Inside(HTMLParser):
    """The scripts and styles that stand in a page, as Python's own parser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.texts: set[str] = set()
        self.is_inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.is_inside = tag == "style" or (tag == "script" and not {"src", "type"} & given.keys())

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = False

    def handle_data(self, data: str) -> None:
        if self.is_inside:
            self.texts.add(data)


def test_a_policy_names_every_script_and_style_that_a_parser_finds_in_its_page(site: Path) -> None:
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"'sha256-([^']+)'", META.findall(text)[0]))
        inside = {base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in Inside(text).texts}
        assert named == inside, page


@pytest.mark.browser
@pytest.mark.parametrize("item", ["forms/meeting", "checklists/onboarding"])
def test_no_page_to_fill_in_runs_more_of_our_script_than_the_budget(
    item: str, desk: Callable[[str], Desk], site: Path
) -> None:
    tab = desk(item)
    names = tab.run("return performance.getEntriesByType('resource').map(({ name }) => name)")
    ours = {name.partition("/js/")[2] for name in names if "/assets/caseguide/js/" in name}
    scripts = site / "assets" / "caseguide" / "js"
    sizes = {name: len(gzip.compress((scripts / name).read_bytes(), 9)) for name in sorted(ours)}
    print(f"{item}: {len(sizes)} scripts of ours, {sum(sizes.values())} bytes by gzip")
    assert {"forms/form.js", "forms/checklist.js"} & sizes.keys()
    assert sum(sizes.values()) <= BUDGET, sizes


def test_types_are_not_published(site: Path) -> None:
    assert not list(site.rglob("*.d.ts"))


@pytest.mark.browser
def test_a_page_to_fill_in_cannot_send_anything_anywhere(desk: Callable[[str], Desk]) -> None:
    tab = desk("forms/meeting")
    ways = """
    const blocked = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    await fetch("/caseguide/sitemap.xml").catch(() => {});
    navigator.sendBeacon("/caseguide/", "x");
    new Image().src = "http://127.0.0.1:9/x.png";
    const form = document.body.appendChild(document.createElement("form"));
    form.action = "http://127.0.0.1:9/"; form.target = "_blank"; form.submit();
    const script = document.body.appendChild(document.createElement("script"));
    script.textContent = "globalThis.slippedIn = true";
    document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='globalThis.slippedIn = true'>");
    await new Promise((done) => setTimeout(done, 500));
    return [[...new Set(blocked)].sort(), "slippedIn" in globalThis];
    """
    blocked, slipped_in = tab.run(ways)
    assert slipped_in is False
    assert {"connect-src", "form-action", "img-src", "script-src-elem"} <= set(blocked)


def test_comments_go_and_words_stay() -> None:
    script = '/* says */\nconst a = "/* no */"; // why\n  const b = `// ${a}`;\n/** @type {X} */ (c);\n'
    assert without_comments(script) == 'const a = "/* no */";\nconst b = `// ${a}`;\n(c);\n'


def test_modules_are_joined_in_the_order_in_which_they_are_needed() -> None:
    modules = {
        "a": 'import { x as y, z } from "./b.js";\nimport * as c from "./c.js";\n'
        "export const go = () => y + z + c.w;\n",
        "b": 'import { w } from "./c.js";\nexport const x = w;\nexport function z() {}\n',
        "c": "export const w = 1;\n",
        "unused": "export const u = 1;\n",
    }
    assert joined(modules, "a") == (
        "const $c = (() => {\nconst w = 1;\nreturn { w };\n})();\n"
        "const $b = (() => {\nconst { w } = $c;\nconst x = w;\nfunction z() {}\nreturn { x, z };\n})();\n"
        "const $a = (() => {\nconst { x: y, z } = $b;\nconst c = $c;\n"
        "const go = () => y + z + c.w;\nreturn { go };\n})();\n"
        "export const { go } = $a;\nexport const modules = { c: $c, b: $b, a: $a };\n"
    )


def test_every_script_that_is_imported_is_published(site: Path) -> None:
    scripts = site / "assets" / "caseguide" / "js"
    for script in scripts.rglob("*.js"):
        for name in re.findall(r"""(?:from|import\(?) ?["'](\.\.?/[^"']+)["']""", script.read_text(encoding="utf-8")):
            assert (script.parent / name).is_file(), f"{script.name} imports {name}"
