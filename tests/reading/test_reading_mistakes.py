"""A mistake in the writing earns one finding: the right place, a rule of its own, words without jargon."""

from __future__ import annotations

import re
from typing import Any

import pytest

from caseguide.rules import RULES, yaml_text

JARGON = re.compile(r"\b(mapping|scalar|token|node|block|flow|parser|stream|alias|anchor)s?\b|\bNone\b", re.ASCII)

MISTAKES = [
    # what the editor wrote, place, rule
    ('title: "Hello\nsummary: x\n', "1:8", "YAML030"),
    ("title: 'Hello\n", "1:8", "YAML030"),
    ('title: "Hello\nsummary: "World"\n', "1:8", "YAML030"),
    ("title: 'It's yours'\n", "1:12", "YAML030"),
    ('title: "Ask" and listen\n', "1:14", "YAML030"),
    ('"Ask" more: x\n', "1:7", "YAML030"),
    ('folder: "S:\\Forms"\n', "1:12", "YAML031"),
    ('folder: "\\u12"\n', "1:12", "YAML031"),
    ("\ttitle: x\n", "1:1", "YAML032"),
    ("steps:\n\t- ask\n", "2:1", "YAML032"),
    ("steps:\n  a: 1\n\tb: 2\n", "3:1", "YAML032"),
    ("steps:\n  a: 1\n  \tb: 2\n", "3:3", "YAML032"),
    ("text: |\n\task\n", "2:1", "YAML032"),
    ("topics: [a, b\nowner: x\n", "1:9", "YAML033"),
    ("topics: [a, b\n", "1:9", "YAML033"),
    ("topics: [\n", "1:9", "YAML033"),
    ("case: {from: a\nowner: x\n", "1:7", "YAML033"),
    ('topics: ["a" "b"]\n', "1:9", "YAML033"),
    ("topics: a\nowner: ]\n", "2:8", "YAML033"),
    ("note: [Name] comes along\n", "1:14", "YAML033"),
    ("note: [text](address) is here\n", "1:13", "YAML033"),
    ("note: @home\n", "1:7", "YAML034"),
    ("note: `code`\n", "1:7", "YAML034"),
    ("note: % of all\n", "1:7", "YAML034"),
    ("%PDF\n", "1:1", "YAML034"),
    ("note: **bold** word\n", "1:7", "YAML034"),
    ("note: & more\n", "1:7", "YAML034"),
    ("note: >text\n", "1:7", "YAML034"),
    ("note: |text\n", "1:7", "YAML034"),
    ("note: ? what\n", "1:7", "YAML034"),
    ("note: , what\n", "1:7", "YAML034"),
    ("note: !<\n", "1:7", "YAML034"),
    ("title: x\n- ask\n", "2:1", "YAML035"),
    ("steps:\n  - ask\n  owner: x\n", "3:3", "YAML035"),
    ("- ask\nowner: x\n", "2:1", "YAML035"),
    ("steps: - ask\n", "1:8", "YAML035"),
    ("title:Hello\nowner: x\n", "1:1", "YAML036"),
    ("owner: x\ntitle:Hello\nstatus: draft\n", "2:1", "YAML036"),
    ("owner: x\ntitle\nstatus: draft\n", "2:1", "YAML036"),
    ("summary: long\ntext goes on\nowner: x\n", "2:1", "YAML036"),
    ("steps:\n-ask\n-listen\n", "2:1", "YAML036"),
    ("steps:\n  - ask\n  -listen\n  - tell\n", "3:3", "YAML036"),
    ("steps:\n  - title Ask\n    owner: x\n", "2:3", "YAML036"),
    ("title: Coaching: steps\n", "1:16", "YAML037"),
    ('title: "Coaching": steps\n', "1:18", "YAML037"),
    ("summary: long text\n  that goes on: here\n", "2:15", "YAML037"),
    ("title: x\n  owner: y\n", "2:3", "YAML038"),
    ("a:\n  b: 1\n c: 2\n", "3:2", "YAML038"),
    ("a:\n  b: 1\n   c: 2\n", "3:4", "YAML038"),
    ("a:\n  - b\n c: 1\n", "3:2", "YAML038"),
    ("a:\n  - b\n    - c: d\n", "3:5", "YAML038"),
    ("a:\n  - b\n - c\n", "3:2", "YAML038"),
    ("text: |\n  one\n two\n", "3:2", "YAML038"),
    ("%YAML 9.9\n---\na: b\n", "1:1", "YAML039"),
    ("", "1:1", "YAML010"),
    ("\n\n# later\n", "1:1", "YAML010"),
    ("---\n", "1:1", "YAML010"),
    ("- ask\n- listen\n", "1:1", "YAML013"),
    ("\nJust text.\n", "2:1", "YAML013"),
    ('""\n', "1:1", "YAML013"),
    ("a: b\n---\nc: d\n", "2:1", "YAML014"),
    ("---\na: b\n---\n", "3:1", "YAML014"),
    ("a: b\n...\nc: d\n", "3:1", "YAML014"),
    ("a:\n  b: 1\n  b: 2\n", "3:3", "YAML015"),
    ("0: low\n", "1:1", "YAML016"),
    (": low\n", "1:1", "YAML036"),
    ("{~: low}\n", "1:2", "YAML016"),
    ("name: {{ person }}\n", "1:8", "YAML016"),
    ("a: *b\n", "1:4", "YAML019"),
    ("a: &b c\n", "1:4", "YAML019"),
    ("a: *must see* it\n", "1:4", "YAML019"),
    ("&b a: c\n", "1:1", "YAML019"),
    ("a: [x,*b]\n", "1:7", "YAML019"),
    ("a: !!python/object:os.system x\n", "1:4", "YAML020"),
    ("a: !important Ask\n", "1:4", "YAML020"),
    ("a: ! b\n", "1:4", "YAML020"),
    ("- !!map\n", "1:3", "YAML020"),
]


@pytest.mark.parametrize(("text", "place", "code"), MISTAKES)
def test_a_mistake_in_a_yaml_file(read: Any, text: str, place: str, code: str) -> None:
    _, findings = read(text)
    assert [(str(f.place), f.code) for f in findings] == [(f"content/item.yml:{place}", code)]
    said = findings[0].message + " " + findings[0].hint
    assert not JARGON.search(said)
    assert findings[0].message.endswith(".")
    assert findings[0].hint.endswith(".")


@pytest.mark.parametrize(("text", "place", "code"), MISTAKES)
def test_the_same_mistake_in_front_matter_is_one_line_lower(read_md: Any, text: str, place: str, code: str) -> None:
    if "---" in text:
        pytest.skip("the line `---` ends the front matter")
    _, findings = read_md(f"---\n{text}---\nBody\n")
    line, column = place.split(":")
    assert [(str(f.place), f.code) for f in findings] == [(f"content/item.md:{int(line) + 1}:{column}", code)]


@pytest.mark.parametrize(
    ("text", "place", "code", "hint"),
    [
        ("title: x\n", "1:1", "YAML011", "Make `---` the first line"),
        ("\n---\ntitle: x\n---\n", "1:1", "YAML011", "Remove the empty lines"),
        ("", "1:1", "YAML011", "Make `---`"),
        ("---\ntitle: x\n", "1:1", "YAML012", "Put a line `---`"),
        ("---", "1:1", "YAML012", "Put a line `---`"),
        ("---\n---\nBody", "2:1", "YAML010", "Write the item"),
    ],
)
def test_front_matter_that_is_not_there(read_md: Any, text: str, place: str, code: str, hint: str) -> None:
    file, findings = read_md(text)
    assert file is None
    assert [(str(f.place), f.code) for f in findings] == [(f"content/item.md:{place}", code)]
    assert findings[0].hint.startswith(hint)


def test_several_repeats_and_types_are_all_shown(read: Any) -> None:
    _, findings = read("a: &x 1\nb: *x\nc: !t 2\n")
    assert [(f.place.line, f.code) for f in findings] == [(1, "YAML019"), (2, "YAML019"), (3, "YAML020")]


def test_signs_inside_sentences_are_text(read: Any) -> None:
    text = 'a: "*Ask* & listen!"\nb: Well done! Ask, *then* listen & tell\nc: |\n  * one\n  ! two\n  - *x\n'
    file, findings = read(text)
    assert findings == []
    assert file.data["b"] == "Well done! Ask, *then* listen & tell"


@pytest.mark.parametrize("code", sorted(code for code in RULES if code.startswith("YAML")))
def test_the_handbook_page_of_a_rule_has_no_jargon(code: str) -> None:
    rule = RULES[code]
    assert not JARGON.search(f"{rule.what} {rule.why} {rule.mend}")
    assert rule.what.endswith(".")
    assert "\n" not in rule.what


@pytest.mark.parametrize("code", sorted(code for code in RULES if re.match(r"YAML03[0-8]", code)))
def test_the_second_example_of_a_rule_about_writing_is_right(read: Any, code: str) -> None:
    example = [line[4:] for line in RULES[code].mend.split("\n") if line.startswith("    ")]
    before, after = split_example(example)
    assert not before or [f.code for f in read(before)[1]] == [code]
    assert read(after)[1] == []


def split_example(lines: list[str]) -> tuple[str, str]:
    """Parts an example at the line marked `after`; a rule without an example gives empty texts."""
    starts = [n for n, line in enumerate(lines) if line.endswith(" after")]
    clean = [re.sub(r" {3,}(before|after)$", "", line) + "\n" for line in lines]
    if not starts:
        return "", "a: b\n"
    return "".join(clean[: starts[0]]), "".join(clean[starts[0] :])


def test_the_rules_of_the_library_are_at_hand() -> None:
    assert yaml_text.wrong_extension.code == "YAML003"
    assert yaml_text.bad_file_name.code == "YAML004"
