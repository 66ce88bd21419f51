"""The Content-Security-Policy of every built page: what a page may run and load, and nothing else.

It is made from the page itself. Scripts and styles inside a page are named by their hash, so that nothing that is
slipped in later runs. Where somebody fills something in, a page may not even ask its own address for anything.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from caseguide.not_made import NotMade

HEADERS = """\
# For hosts that read this file. Others are told the same in their own way: see the README.
# Every page carries its own Content-Security-Policy; here stands what only a header can say.
/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Strict-Transport-Security: max-age=31536000
"""

CHARSET = re.compile(r"<meta\s+charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)
DATA_BLOCKS = {"application/json", "application/ld+json", "importmap", "speculationrules"}
FILLED_IN = "data-fill-in"

GIVEN = r"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""
CONTENT = re.compile(
    rf"<(?:!--.*?-->|(?P<start>(?P<tag>(?i:script|style))(?=[\s/>])(?P<given>{GIVEN})>)(?P<text>.*?)(?=</(?i:(?P=tag))[\s/>]))",
    re.DOTALL,
)
START = re.compile(rf"<(?P<tag>[a-z][^\s/>]*)(?P<given>{GIVEN})>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""(?P<name>[^\s"'>/=]+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+))?""")
FORM = re.compile(rf"<form(?=[\s/>])(?P<given>{GIVEN})>")
FORBIDDEN = (re.compile(r"style\s*="), re.compile(r"on(?<=[\s\"'/]on)[a-z]+\s*="))
"""What a page has somewhere, in small letters, if an element has an attribute that no strict policy lets through.

Letters come first in each: a pattern that begins with them is found ten times as fast.
"""


class PolicyBroken(NotMade):
    """A page has something in it that no strict policy lets through."""


def write_policies(site: Path) -> int:
    """Give every page its policy, and write `_headers`; returns how many pages there were."""
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        text = path.read_text(encoding="utf-8")
        try:
            path.write_text(with_policy(text), encoding="utf-8")
        except PolicyBroken as error:
            raise PolicyBroken(f"{path.relative_to(site).as_posix()}: {error}") from None
    (site / "_headers").write_text(HEADERS, encoding="utf-8")
    return len(pages)


def with_policy(page: str) -> str:
    """A page with its policy, before anything that it rules."""
    found = CHARSET.search(page)
    if not found:
        raise PolicyBroken('This page has no `<meta charset="utf-8">`, behind which its policy belongs.')
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy_of(page)}">'
    return page[: found.end()] + tag + page[found.end() :]


def policy_of(page: str) -> str:
    """The policy for one page."""
    inside = _Inside(page)
    if inside.forbidden:
        raise PolicyBroken(
            f"This page has {inside.forbidden}. No strict policy lets that through: use a file or a class."
        )
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *_hashes(inside.scripts)],
        "style-src": ["'self'", *_hashes(inside.styles)],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'none'" if inside.is_filled_in else "'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def _hashes(texts: list[str]) -> Iterator[str]:
    for text in dict.fromkeys(texts):
        yield f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


class _Inside:
    """What a page has inside it: scripts, styles, a form to fill in, and what may not be there at all.

    Elements are found by a pattern, since Python's parser of HTML takes as long for a site as MkDocs takes for a
    third of it. Where the pattern should be wrong, a page loses something, and no reader is less safe: a browser
    runs nothing that the policy does not name.
    """

    def __init__(self, page: str) -> None:
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.forbidden = ""
        markup = CONTENT.sub(self._taken_in, page)
        small = markup.lower()
        self.is_filled_in = any(FILLED_IN in _attributes(found["given"]) for found in FORM.finditer(small))
        # Hardly a page has such an attribute, and its elements need not be looked at one by one.
        for found in START.finditer(markup) if any(some.search(small) for some in FORBIDDEN) else ():
            self._note(found["tag"].lower(), _attributes(found["given"]))

    def _taken_in(self, found: re.Match[str]) -> str:
        """Keep what a script or a style holds; its start is left in the page, a comment is not."""
        if not found["tag"]:
            return ""
        given, text = _attributes(found["given"]), found["text"]
        if text and found["tag"].lower() == "style":
            self.styles.append(text)
        elif text and "src" not in given and given.get("type") not in DATA_BLOCKS:
            self.scripts.append(text)
        return f"<{found['start']}"

    def _note(self, tag: str, given: dict[str, str]) -> None:
        for name in given:
            if name == "style" or name.startswith("on"):
                self.forbidden = self.forbidden or f"`{name}=` on an element `{tag}`"


def _attributes(given: str) -> dict[str, str]:
    return {found["name"].lower(): (found["value"] or "").strip("\"'") for found in ATTRIBUTE.finditer(given)}
