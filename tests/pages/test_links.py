"""Links lead from any page to any other, and say what their readers must know."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from caseguide.catalog import Catalog
from caseguide.pages.links import Linker, page_of
from caseguide.pages.wording import block, cell, plain


def test_a_link_is_relative_to_its_page_and_carries_the_title(catalog: Catalog) -> None:
    from_folder, from_root = Linker(catalog, "roles/x.md"), Linker(catalog, "glossary.md")
    assert from_folder.link("forms/meeting") == "[Meeting form](../forms/meeting.md)"
    assert from_root.link("forms/meeting", "the form") == "[the form](forms/meeting.md)"


def test_a_link_to_a_part_leads_to_its_place_on_the_page(catalog: Catalog) -> None:
    assert (
        Linker(catalog, "a/b.md")
        .link_to("technique", "follow-through")
        .endswith("(../guides/mentoring.md#follow-through)")
    )


def test_a_link_to_something_planned_says_that_it_is_not_written_yet(catalog: Catalog) -> None:
    link = Linker(catalog, "a/b.md").link_to("guide", "teaming")
    assert "(../guides/teaming.md)" in link
    assert "Not written yet" in link


@pytest.mark.parametrize(("status", "badge"), [("draft", "Draft"), ("retired", "Retired")])
def test_a_link_to_a_draft_or_a_retired_item_says_so(catalog: Catalog, status: str, badge: str) -> None:
    def with_status(entry: Any) -> Any:
        changed = entry.model.model_copy(update={"status": status})
        return dataclasses.replace(entry, model=changed) if entry.address == "forms/meeting" else entry

    changed = dataclasses.replace(catalog, entries=tuple(map(with_status, catalog.entries)))
    assert badge in Linker(changed, "a/b.md").link("forms/meeting")


def test_brackets_in_a_title_do_not_break_the_link(catalog: Catalog) -> None:
    assert Linker(catalog, "x.md").link("forms/meeting", "a [b]") == r"[a \[b\]](forms/meeting.md)"


def test_an_address_stands_on_its_items_page() -> None:
    assert page_of("guides/mentoring#be-genuine") == "guides/mentoring.md"


def test_text_for_a_table_stays_in_its_cell() -> None:
    assert cell("one |\ntwo") == "one \\| two"


def test_plain_text_has_no_marks_and_is_cut_at_a_word() -> None:
    assert plain("**Say** [what](x.md){ .a } you _saw_, `now`.") == "Say what you saw, now."
    assert plain("one two three", longest=9) == "one two…"


def test_a_block_stays_inside_its_list_item() -> None:
    assert block("one\ntwo\n", 4) == "one\n    two"
