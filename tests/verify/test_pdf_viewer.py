"""A PDF is filled in in pdf.js, the viewer that browsers carry, by the keys that people press, and read back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Page, Route
from pypdf import PdfReader

from caseguide.catalog import Catalog, Entry
from caseguide.print.printing import print_item
from caseguide.print.typesetting import Typesetter
from schemas.form import Form
from tests.browsing import PATIENCE
from tests.print.conftest import every, small, typesetter
from tests.print.read_pdf import values_of, widgets_of
from tests.verify.tools import npm_package

__all__ = ["every", "small", "typesetter"]

pytestmark = pytest.mark.browser

VERSION = "5.4.296"
VIEWER = Path(__file__).parent / "pdf_viewer"
MANY = 20
TYPES = {".mjs": "text/javascript", ".js": "text/javascript"}
HOME = "http://viewer.test/"
FOCUSED = """() => {
  const at = document.activeElement;
  const { elementId: id } = at.dataset;
  return { id: id ?? "", kind: at.localName === "input" ? at.type : at.localName, now: at.value ?? "" };
}"""


@pytest.fixture(scope="module")
def pdf(typesetter: Typesetter, small: Catalog, every: Entry) -> bytes:
    """The form with a question of every type."""
    return print_item(typesetter, small, every, "a4")


@pytest.fixture
def viewer(browser: Browser, pdf: bytes) -> Iterator[Page]:
    """The PDF, open in pdf.js. Nothing else is asked for, and no script breaks."""
    package = npm_package("pdfjs-dist", VERSION)
    troubles: list[str] = []

    def give(route: Route) -> None:
        name = route.request.url.removeprefix(HOME) or "index.html"
        if name == "form.pdf":
            return route.fulfill(body=pdf, content_type="application/pdf")
        path = package / name.removeprefix("pdfjs/") if name.startswith("pdfjs/") else VIEWER / name
        route.fulfill(path=path, content_type=TYPES.get(path.suffix))

    with browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.route("**", give)
        page.goto(HOME)
        page.wait_for_function("window.ready", timeout=2 * PATIENCE)
        yield page
        assert troubles == []


@pytest.mark.parametrize("number", [0, 1])
def test_every_answer_of_an_example_is_filled_in_by_keys_in_the_forms_order(
    number: int, viewer: Page, pdf: bytes, every: Entry
) -> None:
    form = cast(Form, every.model)
    answers = values_of(form, form.examples[number].answers)
    met = [name for page in range(1, viewer.evaluate("form.pages") + 1) for name in fill_in(viewer, page, answers)]
    assert met == [name for name, _ in groupby(name for name, _ in widgets_of(pdf))]
    assert read_back(bytes(viewer.evaluate("form.saved()"))) == answers


def fill_in(viewer: Page, page: int, answers: dict[str, str]) -> Iterator[str]:
    """Go through a page's fields by Tab, answer each, and give the names in the order in which they came."""
    viewer.evaluate("number => form.show(number)", page)
    viewer.wait_for_function("number => form.shown(number)", arg=page)
    fields = {each["id"]: each for each in viewer.evaluate("number => form.fields(number)", page)}
    if not fields:
        return
    viewer.locator(f"[data-element-id='{next(iter(fields))}']").focus()
    while (at := viewer.evaluate(FOCUSED))["id"] in fields:
        name = fields[at["id"]]["name"]
        if name in answers:
            answer(viewer, fields, at["kind"], answers[name])
        viewer.keyboard.press("Tab")
        yield name


def answer(viewer: Page, fields: dict[str, Any], kind: str, value: str) -> None:
    """Answer the field that has the focus."""
    if kind == "radio":
        go_down(viewer, lambda at: str(fields[at["id"]]["code"]) == value)
        viewer.keyboard.press("Space")
    elif kind == "select":
        go_down(viewer, lambda at: str(at["now"]) == value)
    elif kind == "checkbox":
        viewer.keyboard.press("Space")
    else:
        viewer.keyboard.type(value)


def go_down(viewer: Page, arrived: Callable[[dict[str, Any]], bool]) -> None:
    """Press the arrow key until the wanted option has come."""
    for _ in range(MANY):
        if arrived(viewer.evaluate(FOCUSED)):
            return
        viewer.keyboard.press("ArrowDown")
    raise AssertionError("The option never came.")


def read_back(pdf: bytes) -> dict[str, str]:
    """What stands in the fields of a saved PDF, read by another program."""
    fields = PdfReader(io.BytesIO(pdf)).get_fields() or {}
    found = {name: str(field.get("/V") or "").removeprefix("/") for name, field in fields.items()}
    return {name: re.sub(r"\r\n?", "\n", value) for name, value in found.items() if value not in ("", "Off")}
