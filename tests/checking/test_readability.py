"""The reading grade: syllables as they are heard, sentences as they are read, and the aim that readers set."""

from __future__ import annotations

import re
import string

import pytest

from caseguide.readability import measure
from caseguide.sentences import sentences
from caseguide.syllables import syllables

KNOWN = [
    ("child", 1), ("hope", 1), ("hopes", 1), ("helped", 1), ("league", 1), ("stayed", 1), ("friend", 1), ("guide", 1),
    ("through", 1), ("streets", 1), ("table", 2), ("settled", 2), ("needed", 2), ("places", 2), ("someone", 2),
    ("careful", 2), ("statement", 2), ("evening", 2), ("business", 2), ("client", 2), ("being", 2), ("people", 2),
    ("caseworker", 3), ("caregiver", 3), ("behavior", 3), ("idea", 3), ("employer", 3), ("reaction", 3), ("serious", 3),
    ("barrier", 3), ("element", 3), ("assessment", 3), ("supervisor", 4), ("experience", 4), ("information", 4),
    ("community", 4), ("relationship", 4), ("January", 4), ("association", 5), ("opportunity", 5),
    ("accountability", 6), ("CPS", 3), ("WIC", 5), ("don't", 1),
]  # fmt: skip

LONG_WORDS = "Professionals systematically evaluate individual communication opportunities. "


@pytest.mark.parametrize(("word", "heard"), KNOWN)
def test_syllables_are_counted_as_they_are_heard(word: str, heard: int) -> None:
    assert syllables(word) == heard


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wait. Then ask.", ["Wait.", "Then ask."]),
        ("Ask Dr. B. first, e.g. by phone. Then wait!", ["Ask Dr. B. first, e.g. by phone.", "Then wait!"]),
        ('She said, "Wait." Then she left.', ['She said, "Wait."', "Then she left."]),
        ("## Steps\n\n1. Ask.\n2. Wait for 2.5 hours.", ["Steps", "Ask.", "Wait for 2.5 hours."]),
        ("| Say | Why |\n| --- | --- |\n| Yes | It helps. |", ["Say", "Why", "Yes", "It helps."]),
        ("Read [this page](../guides/mentoring.md) now.", ["Read this page now."]),
        ("One line\nand the next. `Not. Words.` End.", ["One line\nand the next.", "End."]),
        ('!!! tip "In short"\n    Ask and wait.', ['In short"', "Ask and wait."]),
        ("", []),
    ],
)
def test_sentences_are_found_in_markdown(text: str, expected: list[str]) -> None:
    assert [" ".join(re.split(" +", found.text)) for found in sentences(text)] == expected


def test_a_sentence_knows_where_it_starts() -> None:
    text = "Wait [here](a.md). Then `x` ask."
    assert [text[found.start :][:4] for found in sentences(text)] == ["Wait", "Then"]


def test_the_grade_is_that_of_the_flesch_kincaid_formula() -> None:
    text = "The cat sat on the mat. " * 20  # 120 words of one syllable in sentences of six
    assert measure(text).grade == round(0.39 * 6 + 11.8 * 1 - 15.59, 1)


def test_long_words_and_long_sentences_raise_the_grade() -> None:
    easy, longer, hard = "We ask. Then we wait for you. ", "We ask and then we wait for you and ask again. ", LONG_WORDS
    found = [measure(text * 25).grade for text in (easy, longer, hard)]
    assert found == sorted(found, key=lambda grade: grade or 0)
    assert len({*found}) == 3


def test_headings_and_cells_do_not_make_a_text_look_easy() -> None:
    text = "We ask you what you want, and then we wait for a while. " * 12
    assert measure(text + "\n\n## Steps\n\n| Say | Why |\n" * 10).grade == measure(text).grade


def test_a_text_of_few_words_has_no_grade() -> None:
    assert measure("Antidisestablishmentarianism. " * 3).grade is None
    assert measure("").grade is None


@pytest.mark.parametrize("sign", [*string.punctuation, "\n", " ", "`~", "<!--", "[](", "A.", "1.\n", "|\n", '."'])
def test_no_text_takes_long_to_measure(sign: str) -> None:
    measure(sign * (900_000 // len(sign)))
