"""Record files: read strictly, alike on the page and by the command, and for good."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from caseguide.catalog import Catalog
from caseguide.records.canonical import canonical
from caseguide.records.drafts import fields_of
from caseguide.records.reading import RecordRefused, read_record
from caseguide.records.sealed import open_sealed
from schemas.form import Form
from tests.fill_in.any_answers import PASSPHRASE, round_trips
from tests.fill_in.node import Modules, needs_node
from tests.fill_in.spoiled_files import record, spoiled_file

pytestmark = needs_node
Shapes = dict[str, dict[str, Any]]
Examples = list[tuple[str, Form, dict[str, Any]]]
GOLDEN = sorted((Path(__file__).parent / "golden").glob("*/*.json"))
SEED, FILES = 5, 1500
REFUSED = "The passphrase is wrong, or the file is damaged."


def accepted_by_command(text: str, shape: dict[str, Any]) -> bool:
    """Whether the command takes a file."""
    try:
        read_record(text, shape)
    except RecordRefused:
        return False
    return True


def compare(modules: Modules, shapes: Shapes, examples: Examples, files: int, seed: int) -> tuple[int, int]:
    """Read spoiled files in both ways; gives how many were accepted and refused."""
    dice = random.Random(seed)
    counts = [0, 0]
    for _ in range(files):
        item, _, answers = dice.choice(examples)
        text = spoiled_file(record(item, answers), [field["id"] for field in fields_of(shapes[item])], dice)
        page = "ok" in modules.ask("read", item=item, text=text)
        assert page == accepted_by_command(text, shapes[item]), text[:3000]
        counts[not page] += 1
    assert modules.ask("polluted") == 0
    return counts[0], counts[1]


def test_spoiled_files_are_taken_or_refused_alike(modules: Modules, shapes: Shapes, examples: Examples) -> None:
    accepted, refused = compare(modules, shapes, examples, FILES, SEED)
    print(f"{FILES} files: {accepted} accepted, {refused} refused")
    assert accepted > FILES // 20
    assert refused > FILES // 2


def test_any_valid_answers_are_the_same_after_sealing_and_opening(
    modules: Modules, shapes: Shapes, catalog: Catalog
) -> None:
    done = round_trips(modules, shapes, catalog, 15)
    print(f"{done.total()} records of {len(done)} forms went through")
    assert done.total() >= 15


@pytest.mark.parametrize(
    "value",
    [
        0,
        -0.0,
        1.0,
        1e15,
        0.1,
        1e-7,
        0.00001,
        123456.789,
        {"b": 1, "a": [True, None]},
        {"10": 1, "9": 2},
        "é\u2028\x01😀\x7f",
    ],
    ids=repr,
)
def test_one_content_has_one_text_everywhere(modules: Modules, value: Any) -> None:
    assert modules.ask("canonical", value=value) == canonical(value)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_records_of_every_released_version_still_open(modules: Modules, shapes: Shapes, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if ".sealed." in path.name:
        assert modules.ask("unseal", text=text, passphrase=PASSPHRASE)["ok"] == open_sealed(text, PASSPHRASE)
        text = open_sealed(text, PASSPHRASE)
    item = json.loads(text)["item"]
    read = read_record(text, shapes[item])
    assert canonical(json.loads(modules.ask("read", item=item, text=text)["ok"])["answers"]) == canonical(read.answers)
    assert read.answers


def test_every_version_up_to_now_has_golden_files() -> None:
    assert {path.parent.name for path in GOLDEN} == {"1"}


def test_a_record_of_a_newer_version_is_not_taken_for_one_of_ours(modules: Modules, shapes: Shapes) -> None:
    item = next(iter(shapes))
    text = json.dumps({**record(item, {}), "version": 2})
    assert "newer version" in modules.ask("read", item=item, text=text)["refused"]
    assert not accepted_by_command(text, shapes[item])


def flipped(text: str, dice: random.Random) -> str:
    """The text with one bit changed."""
    raw = bytearray(text.encode())
    raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
    return raw.decode(errors="replace")


def test_a_sealed_file_with_one_bit_changed_does_not_open(modules: Modules) -> None:
    dice = random.Random(7)
    sealed = modules.ask("seal", text="{}", passphrase=PASSPHRASE)
    for _ in range(12):
        broken = flipped(sealed, dice)
        assert set(modules.ask("unseal", text=broken, passphrase=PASSPHRASE)) == {"refused"}
        with pytest.raises(RecordRefused):
            open_sealed(broken, PASSPHRASE)


@pytest.mark.parametrize(("part", "value"), [("iterations", 599_999), ("iterations", 1), ("kdf", "PBKDF2-SHA-1")])
def test_a_weakened_header_is_refused_with_the_same_sentence(modules: Modules, part: str, value: Any) -> None:
    sealed = json.loads(modules.ask("seal", text="{}", passphrase=PASSPHRASE))
    weakened = canonical({**sealed, part: value})
    assert modules.ask("unseal", text=weakened, passphrase=PASSPHRASE) == {"refused": REFUSED}
    with pytest.raises(RecordRefused, match=REFUSED):
        open_sealed(weakened, PASSPHRASE)


def test_a_wrong_passphrase_is_refused_with_the_same_sentence(modules: Modules) -> None:
    sealed = modules.ask("seal", text="{}", passphrase=PASSPHRASE)
    assert modules.ask("unseal", text=sealed, passphrase="something else") == {"refused": REFUSED}
    with pytest.raises(RecordRefused, match=REFUSED):
        open_sealed(sealed, "something else")
