"""What editors' tools read is as the models have it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from caseguide.json_schemas import editor_files
from scripts.cli import main

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("path", editor_files())
def test_a_generated_file_for_editors_has_not_drifted_from_the_models(path: str) -> None:
    there = (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else ""
    assert there == editor_files()[path], f"{path} has drifted: run `caseguide schemas` and commit what it writes."


def test_no_schema_is_left_behind_by_a_kind_that_is_gone() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "schemas/json").iterdir()}
    assert there <= set(editor_files())


def test_the_command_names_each_file_that_has_drifted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["schemas"]).exit_code == 0
    drifted = tmp_path / "schemas/json/form.schema.json"
    drifted.write_text("{}", encoding="utf-8")
    result = CliRunner().invoke(main, ["schemas", "--check"])
    assert (result.exit_code, result.output) == (
        1,
        "schemas/json/form.schema.json: this is not as the models have it. Run `caseguide schemas`.\n",
    )
    assert drifted.read_text(encoding="utf-8") == "{}"
