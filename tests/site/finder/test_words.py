"""What can be found, and under which words."""

from __future__ import annotations

from caseguide.catalog import Catalog
from caseguide.finder.facets import facets_of
from caseguide.finder.records import records_of
from caseguide.finder.words import same_words
from caseguide.finder.written import sections_of


def test_every_technique_form_and_term_can_be_found_at_its_address(catalog: Catalog) -> None:
    addresses = {address for record in records_of(catalog) for address in record.addresses}
    wanted = {address for address, target in catalog.addresses.items() if target.entry.item.status != "retired"}
    assert wanted - addresses == set()


def test_a_technique_is_about_what_its_activity_and_guide_are_about(catalog: Catalog) -> None:
    technique = next(record for record in records_of(catalog) if record.tags["kind"][0] == "technique")
    assert {"competency", "phase", "role", "program", "strength", "print"} <= technique.tags.keys()


def test_abbreviations_lead_to_their_terms_and_unwanted_words_one_way_only(catalog: Catalog) -> None:
    same = same_words(catalog)
    assert "key caseworker activity" in same["kca"]
    assert "kca" in same["key caseworker activity"]
    unwanted = {word.lower() for others in same.values() for word in others} & {"hard case", "frequent flyer"}
    assert unwanted == set()
    assert same["hard case"] == ["person"]


def test_one_can_narrow_by_all_that_something_is_about(catalog: Catalog) -> None:
    records = list(records_of(catalog))
    facets = facets_of(catalog, records)
    assert {facet.name for facet in facets} == {
        "kind", "role", "program", "competency", "phase", "stage", "strength", "print",
    }  # fmt: skip


def test_headings_of_a_body_get_the_addresses_that_the_site_gives_them() -> None:
    sections = list(
        sections_of("## What to say?\n\nThis.\n\n```\n## not one\n```\n\n## What to say\n\n## Own {: #mine }\n")
    )
    assert [section.anchor for section in sections[1:]] == ["what-to-say", "what-to-say_1", "mine"]
