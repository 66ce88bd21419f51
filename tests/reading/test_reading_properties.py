"""Any bytes give findings or data; what is written as YAML is read the same."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from caseguide.reading import SourceFile, read_markdown, read_yaml
from caseguide.reading.yaml_loader import may_hold_signs

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SIGNS = st.text(st.sampled_from("ab1 \n\n  \t-:?,[]{}&*!|>'\"%@#~.\\=<é\r\ufeff"), max_size=60)
WORDS = "a: b\n·- ·  ·c:\n·? ·[·]·{·}·\"·'·: ·\n·---\n·...\n·|\n·&x ·*x ·!t ·text·<<: ·\t·# ·, ·a: 1\n·%YAML 1.2\n·\r\n"
PIECES = st.lists(st.sampled_from(WORDS.split("·")), max_size=30).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**50), 10**50) | st.floats(allow_nan=False) | LETTERS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(LETTERS, inside, max_size=4),
    max_leaves=20,
)


class Quoting(yaml.SafeDumper):
    """Writes every text in double quotes, and repeats nothing."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def outcome(content: bytes) -> tuple[SourceFile | None, int]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "x.yml").write_bytes(content)
        _, of_markdown = read_markdown(root, "x.yml")
        file, findings = read_yaml(root, "x.yml")
    for finding in [*findings, *of_markdown]:
        assert finding.code.startswith("YAML")
        assert finding.message
        assert finding.hint
        assert 1 <= finding.place.line <= content.count(b"\n") + content.count(b"\r") + 2
        assert 1 <= finding.place.column <= len(content) + 1
    return file, len(findings)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=80)
    | SIGNS.map(str.encode)
    | PIECES.map(str.encode)
    | SIGNS.map("---\n{}\n---\n".format).map(str.encode)
)
def test_any_bytes_give_findings_or_data(content: bytes) -> None:
    file, findings = outcome(content)
    assert file is not None or findings


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(LETTERS, VALUES, max_size=5), st.booleans())
def test_what_is_written_as_yaml_is_read_the_same(data: dict[str, Any], one_line: bool) -> None:
    content = yaml.dump(data, Dumper=Quoting, default_flow_style=one_line, sort_keys=False).encode()
    file, findings = outcome(content)
    assert findings == 0
    assert file is not None
    assert file.data == data


@settings(max_examples=300, deadline=None)
@given(SIGNS | PIECES)
def test_the_quick_look_for_signs_never_overlooks_one(text: str) -> None:
    if may_hold_signs(text.replace("\r", "\n").replace("\ufeff", "")):
        return
    try:
        for event in yaml.parse(text.replace("\r", "\n").replace("\ufeff", ""), Loader=yaml.CBaseLoader):
            assert not getattr(event, "anchor", None)
            assert not getattr(event, "tag", None)
    except yaml.YAMLError:
        pass


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_every_value_that_was_read_has_a_place(text: str) -> None:
    file, _ = outcome(text.encode())
    stack: list[tuple[tuple[str | int, ...], Any]] = [((), file.data)] if file else []
    while file and stack:
        loc, value = stack.pop()
        lines = file.yaml.text.split("\n")
        place = file.place(loc)
        assert place.line <= len(lines)
        assert place.column <= len(lines[place.line - 1]) + 1
        inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        stack += [((*loc, part), child) for part, child in inside]
