"""`caseguide new`: starters that pass the check, and sentences where none can be written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from caseguide.checking import check
from caseguide.pages import pages_of
from tests.starting.conftest import FOLDER_KINDS, Typed

Texts = Callable[[Path], dict[str, bytes]]
KINDS = pytest.mark.parametrize("kind", FOLDER_KINDS)
LIST = (
    "It can be `vocabulary`, `competency`, `situation`, `guide`, `detailed-guide`, `role`, `workflow`, `journey`, "
    "`checklist`, `form`, `resource` or `pack`."
)


def path_of(kind: str, id: str) -> str:
    return f"content/{FOLDER_KINDS[kind]}/{id}{'.md' if kind == 'detailed-guide' else '.yml'}"


@KINDS
def test_a_starter_passes_the_check_of_a_new_library(kind: str, fresh: Path, typed: Typed) -> None:
    assert typed(fresh, "new", kind, "early-days").exit_code == 0
    checked = typed(fresh, "check", "--strict")
    assert (checked.exit_code, checked.output) == (0, "25 files read: nothing to mend.\n")


def test_starters_pass_the_check_of_this_library_and_explain_themselves(real: Path, typed: Typed) -> None:
    before = set(check(real, date.today()).findings)
    for kind in FOLDER_KINDS:
        assert typed(real, "new", kind, "early-days").exit_code == 0
    assert set(check(real, date.today()).findings) - before == set()
    for kind in FOLDER_KINDS:
        lines = (real / path_of(kind, "early-days")).read_text(encoding="utf-8").splitlines()
        assert sum(line.lstrip().startswith("# ") for line in lines) >= 5, kind
        assert [line for line in lines if len(line) > 105] == []


def test_starters_of_all_kinds_stand_beside_one_another_and_become_pages(fresh: Path, typed: Typed) -> None:
    for kind in FOLDER_KINDS:
        assert typed(fresh, "new", kind, "early-days").exit_code == 0
        assert typed(fresh, "new", kind, "later-days").exit_code == 0
    checked = check(fresh, date.today())
    assert checked.findings == ()
    assert checked.catalog is not None
    made = {page.path for page in pages_of(checked.catalog, fresh / "templates")}
    folders = [folder for kind, folder in FOLDER_KINDS.items() if kind != "vocabulary"]
    assert {f"{folder}/early-days.md" for folder in folders} <= made


def test_a_starter_says_where_it_is_and_what_comes_next(fresh: Path, typed: Typed) -> None:
    assert typed(fresh, "new", "form", "early-days").output == (
        "content/forms/early-days.yml is written.\n"
        "Next: fill it in line by line, and run `caseguide check`.\n"
        "It stays a draft until you set `status: published`.\n"
    )


def test_a_starter_may_be_written_from_any_folder_of_the_library(fresh: Path, typed: Typed) -> None:
    assert typed(fresh / "content" / "roles", "new", "form", "early-days").exit_code == 0
    assert (fresh / "content/forms/early-days.yml").is_file()


def test_names_in_a_starter_are_those_of_the_library(fresh: Path, typed: Typed) -> None:
    typed(fresh, "new", "guide", "early-days")
    text = (fresh / "content/guides/early-days.yml").read_text(encoding="utf-8")
    lines = ["owner: practice-team", "standing: general-guidance", "roles: [caseworker]", "      from: first-contact"]
    assert [line for line in [*lines, "competency: supportive-conversations"] if f"\n{line}\n" not in text] == []


def test_a_guide_is_for_the_competency_of_its_name_and_a_role_page_for_the_role_of_its_name(
    fresh: Path, typed: Typed
) -> None:
    typed(fresh, "new", "competency", "early-days")
    typed(fresh, "new", "guide", "early-days")
    typed(fresh, "new", "role", "supervisor")
    assert "\ncompetency: early-days\n" in (fresh / "content/guides/early-days.yml").read_text(encoding="utf-8")
    assert "\nrole: supervisor\n" in (fresh / "content/roles/supervisor.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Early days", "title: Early days"),
        ("Early days: a form", 'title: "Early days: a form"'),
        ('The "first" days', r'title: "The \"first\" days"'),
        ("No", 'title: "No"'),
        ("2026", 'title: "2026"'),
        ("# 1, {really}", 'title: "# 1, {really}"'),
        ("Días  \n tempranos", "title: Días tempranos"),
    ],
)
def test_any_title_is_written_so_that_it_is_read_as_it_was_typed(
    title: str, line: str, fresh: Path, typed: Typed
) -> None:
    assert typed(fresh, "new", "form", "early-days", "--title", title).exit_code == 0
    assert line in (fresh / "content/forms/early-days.yml").read_text(encoding="utf-8").splitlines()
    checked = check(fresh, date.today())
    assert checked.findings == ()
    assert checked.catalog is not None
    assert checked.catalog.by_kind["form"]["early-days"].item.title == " ".join(title.split())


def test_a_title_made_from_an_id_is_no_second_one(fresh: Path, typed: Typed) -> None:
    typed(fresh, "new", "resource", "supportive-conversations")
    text = (fresh / "content/resources/supportive-conversations.yml").read_text(encoding="utf-8")
    assert "\ntitle: Supportive conversations (resource)\n" in text


def test_the_longest_ids_still_make_ids_of_parts(fresh: Path, typed: Typed) -> None:
    assert typed(fresh, "new", "guide", "a" * 80).exit_code == 0
    assert typed(fresh, "new", "guide", "a" * 79).exit_code == 0
    assert typed(fresh, "check", "--strict").exit_code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("gide", "early-days"), f"There is no kind of item called `gide`. Did you mean `guide`? {LIST}"),
        (("techniques", "x"), f"There is no kind of item called `techniques`. Did you mean `detailed-guide`? {LIST}"),
        (("Practice guide", "x"), f"There is no kind of item called `Practice guide`. Did you mean `guide`? {LIST}"),
        (("zzz", "early-days"), f"There is no kind of item called `zzz`. {LIST}"),
        (("glossary", "case"), "There is only one file of the kind `glossary`: add to content/glossary.yml instead."),
        (("library", "ours"), "There is only one file of the kind `library`: add to content/library.yml instead."),
        (
            ("form", "Früher Besuch_2.yml"),
            "`Früher Besuch_2.yml` cannot be an id: an id has small letters a-z, digits and single hyphens only, and "
            "at most 80 of them. Try `caseguide new form fruher-besuch-2`.",
        ),
        (
            ("form", "../../etc/passwd"),
            "`../../etc/passwd` cannot be an id: an id has small letters a-z, digits and single hyphens only, and "
            "at most 80 of them. Try `caseguide new form passwd`.",
        ),
        (
            ("form", "ab-" * 40 + "c"),
            f"`{'ab-' * 40}c` cannot be an id: an id has small letters a-z, digits and single hyphens only, and "
            f"at most 80 of them. Try `caseguide new form {'ab-' * 26}ab`.",
        ),
        (
            ("form", "家庭"),
            "`家庭` cannot be an id: an id has small letters a-z, digits and single hyphens only, and at most 80 of "
            "them.",
        ),
        (("form", "x", "--title", " "), "The title is empty. Leave `--title` out to have one made from the id."),
        (("form", "x", "--title", "a" * 91), "A title may have at most 90 letters; this one has 91."),
        (
            ("form", "x", "--title", "a\u200bb"),
            "The title has a character that cannot be seen. Type it again, rather than copying it.",
        ),
    ],
)
def test_what_cannot_be_meant_earns_one_sentence_and_writes_nothing(
    words: tuple[str, ...], sentence: str, fresh: Path, typed: Typed, texts: Texts
) -> None:
    was = texts(fresh)
    result = typed(fresh, "new", *words)
    assert (result.exit_code, result.output) == (2, f"Error: {sentence}\n")
    assert texts(fresh) == was


def test_a_file_that_is_there_is_never_written_over(fresh: Path, typed: Typed, texts: Texts) -> None:
    was = texts(fresh)
    result = typed(fresh, "new", "form", "conversation-note")
    sentence = "Error: content/forms/conversation-note.yml is there already; nothing was changed.\n"
    assert (result.exit_code, result.output) == (1, sentence)
    assert texts(fresh) == was


@pytest.mark.parametrize(
    ("kind", "lacks", "sentence"),
    [
        (
            "guide",
            "competencies",
            "A practice guide needs a competency first. Write it with `caseguide new competency ID`.",
        ),
        (
            "detailed-guide",
            "guides",
            "A detailed practice guide needs a practice guide with a technique first. "
            "Write it with `caseguide new guide ID`.",
        ),
        (
            "journey",
            "vocabulary/stages.yml",
            "A journey needs the vocabulary `stages` first. Write it with `caseguide new vocabulary stages`.",
        ),
        (
            "role",
            "vocabulary/roles.yml",
            "A role needs the vocabulary `roles` first. Write it with `caseguide new vocabulary roles`.",
        ),
        (
            "form",
            "vocabulary/standings.yml",
            "A form needs the vocabulary `standings` first. Write it with `caseguide new vocabulary standings`.",
        ),
        ("form", "library.yml", "content/library.yml cannot be read: mend first what `caseguide check` lists."),
    ],
)
def test_what_must_be_written_first_is_said(
    kind: str, lacks: str, sentence: str, fresh: Path, typed: Typed, texts: Texts
) -> None:
    gone = fresh / "content" / lacks
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    was = texts(fresh)
    result = typed(fresh, "new", kind, "early-days")
    assert (result.exit_code, result.output) == (1, f"Error: {sentence}\n")
    assert texts(fresh) == was


def test_what_must_be_mended_first_is_said(fresh: Path, typed: Typed) -> None:
    (fresh / "content/vocabulary/phases.yml").write_text("title: [", encoding="utf-8")
    result = typed(fresh, "new", "guide", "early-days")
    assert (result.exit_code, result.output) == (
        1,
        "Error: A practice guide needs the vocabulary `phases`, which cannot be read: "
        "mend first what `caseguide check` lists.\n",
    )


def test_a_folder_that_cannot_be_written_to_is_one_sentence(fresh: Path, typed: Typed) -> None:
    shutil.rmtree(fresh / "content/packs")
    (fresh / "content/packs").write_text("not a folder", encoding="utf-8")
    result = typed(fresh, "new", "pack", "early-days")
    assert result.exit_code == 1
    assert result.output.startswith("Error: content/packs/early-days.yml cannot be written (")
    assert result.output.endswith("); nothing was changed.\n")


def test_outside_a_library_there_is_nothing_to_add_to(tmp_path: Path, typed: Typed) -> None:
    result = typed(tmp_path, "new", "form", "early-days")
    assert result.exit_code == 2
    assert "There is no library at" in result.output


def test_a_librarys_own_starter_takes_the_place_of_ours(fresh: Path, typed: Typed) -> None:
    own = fresh / "templates/new/resource.yml.j2"
    own.parent.mkdir(parents=True)
    own.write_text('{% include "new/_about.yml.j2" %}\n# Our own words\n', encoding="utf-8")
    typed(fresh, "new", "resource", "early-days")
    assert (fresh / "content/resources/early-days.yml").read_text(encoding="utf-8").endswith("# Our own words\n")
