"""What must give no finding: words that only look like a mistake of wording, a person's data, or a broken link."""

from __future__ import annotations

from pathlib import Path

import pytest

from caseguide.checking import check
from tests.checking.content_errors import lay_out

GUIDE = "content/guides/listening.yml"
TECHNIQUE = "content/techniques/asking-open-questions.md"
FORM = "content/forms/visit.yml"

SENTENCES = [
    "There is much to do; write down what is still open.",
    'Never leave "TODO" in a text, and no `FILLIN` either.',
    "Write the day as yyyy-mm-dd.",
    "Choose [insert](https://www.example.org/insert) from the menu.",
    "“I waited at the CAFÉ” said the mother. She liked the crème brûlée, and the Ångström too.",
    "Ask e.g. Dr. B. or the nurse; both know the family.",
    "CPS and FBI, or NCTSN and SAMHSA: write abbreviations out.",
    "If it is < 5 or > 10, ask why; a <- b is no tag.",
    "Write `<name>` for the name.",
    "In an emergency call 911. The lifeline is 988, and the help line is 1-800-422-4453.",
    "The numbers 2019-2021, 10-20, 12/24 and 1,000,000 are no telephone numbers.",
    "Meet from 10:30 to 11:15 on 2026-11-02, in room 1200, for 30-45 minutes.",
    "See https://www.example.gov/page/517-373-2001/20-118834 for more.",
    "The 12 Steps to a good talk; 3 Family Court hearings; 2 Open Doors.",
    "Children who were born in spring grow too. Ask for the date of birth on the form only.",
    "Ms. R. and Dr. D. are made up. Miss nothing.",
    "Write to the team, or to someone@example.org.",
    "Follow @ home what works at work.",
    "Home is not broken. A home, broken into pieces, is something else.",
]

BODIES = [
    "```\n## Not a heading\n[nowhere](nowhere.md) TODO <script>\n```",
    "See [the steps](#what-to-avoid), [listening](../guides/listening.md), [all guides](../guides/index.md).",
    "See [about us](../about.md), [the editors' pages](../handbook/editing.md), [a map](../assets/map.png).",
    "See [what is planned](../guides/teaming.md) and [the words](../glossary.md#family).",
    "A note[^1], and [a site][site].\n\n[^1]: See below.\n\n[site]: https://www.example.org/",
    "![A map](../assets/map.png)",
    "<!-- Only editors see this. -->",
    "### Heading of our own\n\nText.",
]


def codes(root: Path) -> list[str]:
    return [finding.code for finding in check(root).findings if not finding.code.startswith("CUR")]


def replace(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_only_looks_wrong(sentence: str, tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, TECHNIQUE, "2. Wait for the answer.", f"2. {sentence}")
    replace(root, GUIDE, "text: Say in your own words what you have heard.", f"text: |\n          {sentence}")
    replace(root, FORM, "notes: The bus pass came. They now know the way.", f"notes: |\n        {sentence}")
    assert set(codes(root)) <= ({"PRV006"} if "https" in sentence else set())


@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_only_looks_wrong(body: str, tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, TECHNIQUE, "2. Wait for the answer.", f"2. Wait for the answer.\n\n{body}")
    assert codes(root) == []


@pytest.mark.parametrize(
    "words",
    ['- Speaking of a "broken home".', "| Avoid | Instead |\n| --- | --- |\n| problem family | Say what is hard. |"],
)
def test_words_to_avoid_may_be_shown_under_what_to_avoid(words: str, tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, TECHNIQUE, "- Questions that hold the answer.", words)
    assert codes(root) == []


@pytest.mark.parametrize(
    "answer", ["River Valley gave the bus pass.", "Monday Math Club meets again.", "Sent it to M-07."]
)
def test_names_of_places_and_classes_are_no_full_names(answer: str, tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, FORM, "notes: The bus pass came.", f"notes: {answer}")
    replace(root, GUIDE, "summary: How to listen so", "summary: How to listen by the river, in the valley, so")
    assert codes(root) == []


def test_a_draft_may_hold_placeholders_and_empty_parts(tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, TECHNIQUE, "1. Ask one question at a time.\n2. Wait for the answer.\n", "")
    replace(root, TECHNIQUE, "- Questions that hold the answer.", "TODO")
    assert set(codes(root)) == {"TXT001", "TXT006"}
    replace(root, TECHNIQUE, "status: published", "status: draft")
    assert set(codes(root)) == {"REF007"}


def test_the_shared_mailbox_of_a_team_may_stand_in_the_library_file(tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, "content/library.yml", "Ask at the front desk", "Write to practice-team@riverfamilies.gov, or ask")
    assert codes(root) == []


def test_a_flood_of_mistakes_in_one_file_is_cut_short(tmp_path: Path) -> None:
    root = tmp_path / "library"
    lay_out("_base", root)
    replace(root, TECHNIQUE, "2. Wait for the answer.", "TODO <b> d@riverfamilies.gov \ue001 â€™\n" * 20_000)
    assert codes(root).count("TXT001") == 50
    assert len(codes(root)) < 400
