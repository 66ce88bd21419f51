"""The index, made while something else is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide.finder.pagefind import indexing
from caseguide.finder.record import Record

RECORDS = [Record("forms/meeting", "Зустріч", tags={"kind": ["form"]}, whole=True)]


@pytest.mark.parametrize(("language", "program"), [("en", "wasm.en.pagefind"), ("uk", "wasm.unknown.pagefind")])
def test_one_program_stays_whether_or_not_it_knows_how_words_of_the_language_end(
    language: str, program: str, tmp_path: Path
) -> None:
    with indexing(RECORDS, {}, language, tmp_path / "room", tmp_path / "index"):
        pass
    assert [path.name for path in (tmp_path / "index").glob("wasm.*")] == [program]


def test_what_goes_wrong_meanwhile_is_told_and_not_the_index(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), indexing(RECORDS, {}, "en", tmp_path / "room", tmp_path / "index"):
        print(1 / 0)
