"""`caseguide init`: a new library, small and complete."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from caseguide.checking import check
from caseguide.json_schemas import editor_files
from schemas.kinds import KINDS
from tests.starting.conftest import ROOT, Typed

Texts = Callable[[Path], dict[str, bytes]]


def test_a_new_library_is_clean_and_says_what_comes_next(tmp_path: Path, typed: Typed) -> None:
    result = typed(tmp_path, "init", "lib", "--name", "Our library", "--organisation", "Smith & Sons: care")
    assert (result.exit_code, result.output) == (
        0,
        "52 files written to lib. Next, in that folder:\n"
        "  caseguide check    says what there is to mend: nothing yet\n"
        "  caseguide serve    shows the site, and follows every edit\n"
        "README.md says what to change first.\n",
    )
    checked = typed(tmp_path / "lib", "check", "--strict")
    assert (checked.exit_code, checked.output) == (0, "24 files read: nothing to mend.\n")
    catalog = check(tmp_path / "lib", date.today()).catalog
    assert catalog is not None
    assert (catalog.library.name, catalog.library.organisation) == ("Our library", "Smith & Sons: care")


def test_a_new_library_holds_an_item_of_each_kind(fresh: Path) -> None:
    catalog = check(fresh, date.today()).catalog
    assert catalog is not None
    assert [kind for kind in KINDS if not catalog.of_kind(kind)] == []
    assert all(entry.item.status == "draft" for entry in catalog.items)
    assert len(catalog.of_kind("form")[0].model.examples) == 2  # type: ignore[attr-defined]


def test_once_everything_is_published_and_released_it_is_still_clean(fresh: Path, typed: Typed) -> None:
    for path in (fresh / "content").rglob("*.*"):
        path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: published"), "utf-8")
    assert {finding.code for finding in check(fresh, date.today()).findings} == {"CUR006"}
    assert typed(fresh, "release").exit_code == 0
    assert check(fresh, date.today()).findings == ()


def test_a_new_library_has_what_editors_and_hosts_look_for(fresh: Path) -> None:
    names = (".gitignore", ".gitattributes", ".github/workflows/site.yml", "mkdocs.yml", "README.md", "docs/index.md")
    assert [name for name in names if not (fresh / name).is_file()] == []
    assert {name: (fresh / name).read_text(encoding="utf-8") for name in editor_files()} == editor_files()
    assert re.search(r"^caseguide==\d+\.\d+\.\d+$", (fresh / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    workflow = yaml.safe_load((fresh / ".github/workflows/site.yml").read_text(encoding="utf-8"))
    runs = [step["run"] for step in workflow["jobs"]["site"]["steps"] if "run" in step]
    assert runs == ["pip install -r requirements.txt", "caseguide check --format github", "caseguide build"]


class Loader(yaml.SafeLoader):
    """Reads what MkDocs reads beyond plain YAML as what it is called."""


Loader.add_multi_constructor("!", lambda loader, tag, node: tag)


def settings(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader)
    return found


def test_a_new_library_is_shown_as_this_one_is(fresh: Path) -> None:
    """When this fails, caseguide/templates/init/mkdocs.yml.j2 is to follow mkdocs.yml, or the other way round."""
    ours, theirs = settings(ROOT / "mkdocs.yml"), settings(fresh / "mkdocs.yml")
    shared = ("docs_dir", "theme", "plugins", "extra_css", "extra_javascript", "markdown_extensions", "validation")
    assert {name: theirs.get(name) for name in shared} == {name: ours.get(name) for name in shared}


def test_names_that_need_care_stay_what_they_are(tmp_path: Path, typed: Typed) -> None:
    typed(tmp_path, "init", "lib", "--name", "No", "--organisation", 'The "A & B" team')
    shown = settings(tmp_path / "lib/mkdocs.yml")
    assert (shown["site_name"], shown["copyright"]) == ("No", "The &#34;A &amp; B&#34; team")
    catalog = check(tmp_path / "lib", date.today()).catalog
    assert catalog is not None
    assert (catalog.library.name, catalog.library.organisation) == ("No", 'The "A & B" team')


def test_the_name_comes_from_the_folder_where_none_is_given(tmp_path: Path, typed: Typed) -> None:
    typed(tmp_path, "init", "our_practice-library")
    assert settings(tmp_path / "our_practice-library/mkdocs.yml")["site_name"] == "Our practice library"


def test_a_folder_that_is_empty_but_for_git_will_do(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / ".git").mkdir()
    assert typed(tmp_path, "init", ".").exit_code == 0
    assert typed(tmp_path, "check", "--strict").exit_code == 0


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, typed: Typed, texts: Texts) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib/notes.txt").write_text("mine", encoding="utf-8")
    was = texts(tmp_path)
    result = typed(tmp_path, "init", "lib")
    sentence = "Error: lib is not empty: it holds notes.txt. A new library needs a new or an empty folder.\n"
    assert (result.exit_code, result.output) == (1, sentence)
    assert texts(tmp_path) == was


def test_a_second_time_is_refused_too(fresh: Path, typed: Typed, texts: Texts) -> None:
    was = texts(fresh)
    result = typed(fresh.parent, "init", "lib")
    sentence = "Error: lib is not empty: it holds .gitattributes. A new library needs a new or an empty folder.\n"
    assert (result.exit_code, result.output) == (1, sentence)
    assert texts(fresh) == was


def test_a_file_is_no_folder(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "lib").write_text("mine", encoding="utf-8")
    result = typed(tmp_path, "init", "lib")
    assert (result.exit_code, result.output) == (
        1,
        "Error: lib is a file. A new library needs a new or an empty folder.\n",
    )
    below = typed(tmp_path, "init", "lib/inside")
    assert below.exit_code == 1
    assert below.output.startswith("Error: lib/inside cannot be written (")
    assert below.output.endswith("); nothing was changed.\n")


@pytest.mark.parametrize("words", ["", " ", "a" * 201, "Our <b>library</b>", "[Ours](x)", "a\u200bb"])
@pytest.mark.parametrize("what", ["name", "organisation"])
def test_a_name_is_a_few_words_on_one_line(what: str, words: str, tmp_path: Path, typed: Typed) -> None:
    result = typed(tmp_path, "init", "lib", f"--{what}", words)
    assert (result.exit_code, result.output) == (
        2,
        f"Error: The {what} must be a few words on one line, up to 200 letters, without any of < > {{ }} [ ].\n",
    )
    assert not (tmp_path / "lib").exists()
