"""Glossary terms are explained where they first stand on a page, and nowhere that it would do harm."""

from __future__ import annotations

import re

import pytest

from caseguide.catalog import Catalog
from caseguide.pages.explain import Explainer, Words, words_of
from schemas.glossary import GlossaryTerm

TERMS = (
    GlossaryTerm(id="kca", term="key caseworker activity", definition='A group of "techniques".', also=("KCA",)),
    GlossaryTerm(id="activity", term="activity", definition="Something done."),
    GlossaryTerm(id="case-plan", term="case plan", definition="What is agreed."),
)


@pytest.fixture
def words() -> Words:
    forms = {
        **{"key caseworker activity": TERMS[0], "key caseworker activities": TERMS[0], "KCA": TERMS[0]},
        **{"activity": TERMS[1], "case plan": TERMS[2], "case plans": TERMS[2]},
    }
    return Words(forms)


def test_only_the_first_mention_is_explained_and_the_next_page_starts_anew(words: Words) -> None:
    page = Explainer(words, "../")
    assert page.explain("A case plan, and a case plan.").count("glossary.md#case-plan") == 1
    assert "glossary.md" not in page.explain("One more case plan.")
    assert "glossary.md" in Explainer(words, "../").explain("One more case plan.")


def test_the_definition_stands_as_the_links_title_and_quotes_do_no_harm(words: Words) -> None:
    explained = Explainer(words, "../").explain("Each KCA counts.")
    assert explained == ('Each [KCA](../glossary.md#kca "A group of &quot;techniques&quot;."){ .term } counts.')


def test_the_longest_term_wins_and_the_words_stay_as_they_were_written(words: Words) -> None:
    explained = Explainer(words, "").explain("Key caseworker activities")
    assert explained.startswith("[Key caseworker activities](glossary.md#kca ")


def test_an_abbreviation_is_known_only_as_it_is_written(words: Words) -> None:
    assert Explainer(words, "").explain("kca and Kca") == "kca and Kca"


@pytest.mark.parametrize(
    "text",
    [
        "## The case plan",
        "`case plan`",
        "[the case plan](case-plan.md)",
        '<a href="case plan">x</a>',
        "{ .case plan }",
        "https://example.org/case plan".replace(" ", "-"),
        "```\ncase plan\n```",
        "case planning",
        "case plan-like",
    ],
)
def test_headings_code_links_and_longer_words_are_left_alone(words: Words, text: str) -> None:
    assert Explainer(words, "").explain(text) == text


def test_everyday_words_of_the_real_glossary_are_not_explained(catalog: Catalog) -> None:
    words = words_of(catalog).terms
    assert words["KCA"].id == "key-caseworker-activity"
    assert all(term.explain for term in words.values())
    assert "family" not in words


def test_explaining_loses_nothing_of_a_text(catalog: Catalog) -> None:
    words = words_of(catalog)
    for entry in catalog.of_kind("detailed-guide"):
        explained = Explainer(words, "../").explain(entry.source.body)
        assert (
            re.sub(r'\[([^\]]*)\]\(\.\./glossary\.md#\S+ "[^"]*"\)\{ \.term \}', r"\1", explained) == entry.source.body
        )
