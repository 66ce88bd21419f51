"""`caseguide print` through its door: what it makes, and what it says when it cannot."""

from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner, Result

from caseguide.catalog import Entry
from caseguide.print import saving, typesetting
from caseguide.print.printing import print_item
from schemas.form import Form
from scripts.cli import main
from tests.print.conftest import LIBRARY
from tests.print.read_pdf import words_of


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(LIBRARY, tmp_path / "library")
    monkeypatch.chdir(tmp_path / "library")
    return tmp_path / "library"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["print", *words])


def answers(every: Entry, **changed: Any) -> dict[str, Any]:
    given = {**cast(Form, every.model).examples[0].answers, **changed}
    return {id: answer for id, answer in given.items() if answer is not None}


def written(library: Path, given: object) -> str:
    path = library / "answers.json"
    path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
    return path.name


def test_without_ids_everything_that_can_be_printed_is_printed(library: Path) -> None:
    result = run("--out", "prints")
    assert result.exit_code == 0, result.output
    made = sorted(path.relative_to(library / "prints").as_posix() for path in (library / "prints").rglob("*.*"))
    assert made == ["checklists/x-a4.pdf", "forms/every-a4.pdf", "guides/x-a4.pdf", "packs/day-a4.pdf"]
    assert result.output == "4 items printed into prints.\n"


def test_what_is_bound_stands_below_the_folder_that_was_named_and_many_items_go_by_its_name(library: Path) -> None:
    items = ("every", "checklists/x", "guides/x", "day")
    result = run(*items, "--bind", "first-meeting.pdf", "--out", "prints")
    assert result.output == f"4 items bound into {Path('prints/first-meeting.pdf')}.\n"
    assert "First meeting" in words_of((library / "prints/first-meeting.pdf").read_bytes())
    elsewhere = library / "else.pdf"
    assert run("every", "--bind", str(elsewhere), "--out", "prints").output == f"1 item bound into {elsewhere}.\n"


@pytest.mark.parametrize("asked", ["every", "forms/every", "content/forms/every.yml"])
def test_an_item_goes_by_its_id_its_address_or_its_file(library: Path, asked: str) -> None:
    assert (
        run(asked, "--paper", "letter").output == f"{Path('build/print/forms/every-letter.pdf').resolve()} printed.\n"
    )


def test_a_filled_copy_is_made_from_answers_that_fit(library: Path, every: Entry) -> None:
    result = run("every", "--answers", written(library, answers(every)), "--out", ".")
    assert result.exit_code == 0, result.output
    assert "20 October 2026" in words_of((library / "forms/every-a4-filled.pdf").read_bytes())


def test_answers_that_do_not_fit_are_named_and_nothing_is_printed(library: Path, every: Entry) -> None:
    given = written(library, answers(every, kind="green", code=None, steps=[{"step": "Go"}]))
    result = run("every", "--answers", given, "--out", "prints")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "Error: These answers do not fit forms/every; nothing was printed.",
        "answers.json: red-why: “Why red?” is not asked with these answers. Take it out, or mend the answer to `kind`.",
        "answers.json: code: Write at most 20 letters on one line.",
        "answers.json: steps.1.who: Choose `me` or `you`.",
    ]
    assert not (library / "prints").exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "answers.json: this is not JSON. Export the answers again, or mend the file."),
        ("[" * 100_000, "answers.json: this is not JSON. Export the answers again, or mend the file."),
        ("[]", 'answers.json: answers are written as {"question": answer}, each question once.'),
    ],
)
def test_a_file_without_answers_is_said_to_be_none(library: Path, text: str, sentence: str) -> None:
    result = run("every", "--answers", written(library, text))
    assert (result.exit_code, result.output) == (1, f"Error: {sentence}\n")


CHART_ALONE = "The wall chart is larger than other sheets: only --paper, --large and --out go with it."

WRONG_USES = {
    "evry": "There is no item `evry` to print. Did you mean `every`?",
    "forms/evry": "There is no item `forms/evry` to print. Did you mean `forms/every`?",
    "zzzzzzzz": "There is no item `zzzzzzzz` to print.",
    "lost": "There is no layout for situations/lost: items of its kind cannot be printed.",
    "x": "`x` may be `checklists/x` or `guides/x`: say which.",
    "wall-chrt": "There is no item `wall-chrt` to print. Did you mean `wall-chart`?",
    "every --cards": "--cards is for practice guides: name one or several.",
    "x --cards --bind cards.pdf": "Cards are printed on both sides, so they cannot be bound: leave out --bind.",
    "wall-chart every --bind all.pdf": CHART_ALONE,
    "wall-chart --cards": CHART_ALONE,
    "x --level hihg": "checklists/x has no level `hihg`. Did you mean `high`?",
    "x --level zzz": "checklists/x has no level `zzz`. It has `low` and `high`.",
    "every --level high": "--level is for one checklist: name it.",
    "--level high": "--level is for one checklist: name it.",
    "guides/x --format docx": "Only forms can be made for Word.",
    "every --large --format docx": "--format docx makes blank forms for Word; only --paper and --out go with it.",
}


@pytest.mark.parametrize("words", WRONG_USES)
def test_wrong_use_is_one_sentence_and_exit_code_2(library: Path, words: str) -> None:
    result = run(*words.split(), "--out", "prints")
    assert (result.exit_code, result.output) == (2, f"Error: {WRONG_USES[words]}\n")
    assert not (library / "prints").exists()


def test_a_sign_that_no_font_has_is_named(library: Path) -> None:
    form = library / "content/forms/every.yml"
    form.write_text(form.read_text(encoding="utf-8").replace("Which signs?", "Which 𓀀?"), encoding="utf-8")
    result = run("every", "--out", "prints")
    sentence = "forms/every cannot be printed: No font for printing has the sign “𓀀”: write it in words."
    assert (result.exit_code, result.output) == (1, f"Error: {sentence}\n")


def test_a_picture_in_a_text_is_refused(library: Path) -> None:
    form = library / "content/forms/every.yml"
    form.write_text(form.read_text(encoding="utf-8").replace("Words to read", "![A](b.png)"), encoding="utf-8")
    sentence = "forms/every cannot be printed: a picture cannot be printed: say it in words or as a list."
    assert run("every", "--out", "prints").output == f"Error: {sentence}\n"


def test_a_full_disk_leaves_no_half_written_pdf(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as half:
            half.write(content[:100])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr("caseguide.print.typesetting._copy_layouts", copied)
    result = run("every", "--out", "prints")
    assert result.exit_code == 1
    assert result.output.endswith("No space left on device. Nothing half-written is left there.\n")
    assert [path for path in (library / "prints").rglob("*") if path.is_file()] == []


def copied(source: Any, room: Path) -> None:
    shutil.copytree(source, room, dirs_exist_ok=True)


def test_stopping_leaves_no_half_written_pdf_and_the_last_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    saving.save_whole(path, b"good")

    def stopped(half: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        saving.save_whole(path, b"newer")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"sheet.pdf": b"good"}


def test_ctrl_c_stops_the_command_and_leaves_only_what_is_whole(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed, set_one = [], print_item

    def stopped(*given: Any) -> bytes:
        if printed:
            raise KeyboardInterrupt
        printed.append(set_one(*given))
        return printed[0]

    monkeypatch.setattr("scripts.print.print_item", stopped)
    result = run("--out", "prints")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert [path.read_bytes() for path in (library / "prints").rglob("*") if path.is_file()] == printed


def test_a_broken_font_is_told_in_a_sentence_and_nothing_is_printed(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts = library / "lost_font" / "files"
    fonts.mkdir(parents=True)
    (fonts.parent / "__init__.py").touch()
    (fonts / "AtkinsonHyperlegible-Regular.ttf").write_bytes(b"no font at all")
    monkeypatch.syspath_prepend(library)
    monkeypatch.setitem(typesetting.FONTS, "Atkinson Hyperlegible", "lost_font")
    typesetting.fonts.cache_clear()
    result = run("every", "--out", "prints")
    typesetting.fonts.cache_clear()
    sentence = "The font Atkinson Hyperlegible cannot be read. Install its package anew: `lost-font`."
    assert (result.exit_code, result.output) == (1, f"Error: {sentence}\n")
    assert not (library / "prints").exists()


OWN_LAYOUT = """#import "house.typ": foot, head
#import "boxes.typ": tick, writing
#let sheet(d) = {
  set page(footer: foot(d.marks))
  head(d)[Our own words.]
  writing(d.whose)
  for level in d.levels {
    for item in level.items { tick(item.name + ".done"); writing(item.name + ".note") }
    writing(level.name + ".day")
  }
}
"""


def with_layout(library: Path, layout: str) -> Result:
    (library / "templates/print").mkdir(parents=True)
    (library / "templates/print/checklist.typ").write_text(layout, encoding="utf-8")
    return run("checklists/x", "--out", "prints")


def test_a_librarys_own_layout_is_used(library: Path) -> None:
    assert with_layout(library, OWN_LAYOUT).exit_code == 0
    assert "Our own words." in words_of((library / "prints/checklists/x-a4.pdf").read_bytes())


MISTAKES = {
    'tick(item.name + ".done"); ': "The layout draws no box for `one.done`.",
    "  head(d)": "The layout cannot be set: unknown variable: d_ (templates/print/checklist.typ, line 5).",
}


@pytest.mark.parametrize("part", MISTAKES)
def test_a_layout_with_a_mistake_is_refused(library: Path, part: str) -> None:
    changed = "" if part.startswith("tick") else "  head(d_)"
    result = with_layout(library, OWN_LAYOUT.replace(part, changed))
    assert (result.exit_code, result.output) == (1, f"Error: checklists/x cannot be printed: {MISTAKES[part]}\n")
    assert not (library / "prints").exists()


def test_a_chart_of_no_phases_is_refused(library: Path) -> None:
    result = run("wall-chart", "--out", "prints")
    sentence = "The wall chart cannot be printed: the library has no phases, or no practice guide in use."
    assert (result.exit_code, result.output) == (1, f"Error: {sentence}\n")
    assert not (library / "prints").exists()
