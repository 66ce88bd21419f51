"""The ways that people take through the site, by clicking."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visit

pytestmark = pytest.mark.browser


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def text_of(page: Page) -> str:
    return page.get_by_role("main").inner_text()


def test_from_home_to_a_guide_to_a_technique_to_a_form(visit: Visit) -> None:
    page = visit("")
    page.get_by_role("link", name="Practice guide on mentoring").first.click()
    assert heading(page).startswith("Mentoring: practice guide")
    page.get_by_role("navigation", name="In this guide").get_by_role("link", name="Help people grow").click()
    expect(page).to_have_url(re.compile(r"/guides/mentoring/#coaching$"))
    page.get_by_text("techniques at a glance").first.click()
    page.get_by_role("link", name="Show the skill yourself", exact=True).click()
    expect(page).to_have_url(re.compile(r"#model-skills$"))
    expect(page.get_by_role("heading", name="Show the skill yourself")).to_be_in_viewport()
    technique = page.locator(".technique", has=page.get_by_role("heading", name="Show the skill yourself"))
    technique.locator(".deeper").get_by_role("link").click()
    assert heading(page) == "Modeling to improve skills"
    page.get_by_role("link", name="case conference", exact=True).click()
    assert heading(page) == "Case-conference agenda"
    expect(page.get_by_role("heading", name="How to use it")).to_be_visible()


def test_every_page_leads_back_to_its_list_and_home(visit: Visit) -> None:
    page = visit("forms/meeting/")
    crumbs = page.get_by_role("navigation", name="You are here")
    crumbs.get_by_role("link", name="Forms").click()
    assert heading(page) == "Forms"
    page.get_by_role("link", name="Caseguide").first.click()
    assert heading(page) == "Caseguide"


def test_a_form_leads_to_the_guidance_that_helps_with_it(visit: Visit) -> None:
    page = visit("forms/meeting/")
    page.locator("#took-place .helps").get_by_role("link", name="Regular meetings").click()
    expect(page).to_have_url(re.compile(r"/workflows/academy-core/#regular-meetings$"))
    expect(page.locator("#regular-meetings")).to_be_in_viewport()


def test_a_workflow_and_a_role_lead_to_their_forms_and_checklists(visit: Visit) -> None:
    page = visit("workflows/academy-core/")
    page.get_by_role("main").get_by_role("link", name="Meeting form").first.click()
    assert heading(page) == "Meeting form"
    page = visit("roles/academy-caseworker/")
    page.get_by_role("main").get_by_role("link", name="Onboarding").first.click()
    assert "Onboarding" in heading(page)


def test_a_page_says_by_what_it_is_used_and_leads_there(visit: Visit) -> None:
    page = visit("techniques/modeling-to-improve-skills/")
    about = page.get_by_role("region", name="About this page")
    about.get_by_role("link", name="Show the skill yourself").click()
    expect(page).to_have_url(re.compile(r"/guides/mentoring/#model-skills$"))


def test_the_life_of_the_case_leads_to_an_activity(visit: Visit) -> None:
    page = visit("matrix/")
    page.locator(".matrix .yes").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/guides/mentoring/#[a-z-]+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_old_link_into_a_folded_part_opens_it(visit: Visit) -> None:
    page = visit("forms/meeting/#example-held")
    expect(page.locator("#example-held")).to_have_attribute("open", "")
    expect(page.locator("#example-held summary")).to_be_in_viewport()


def test_a_wrong_address_is_answered_with_a_page_of_the_site(visit: Visit) -> None:
    page = visit("404.html")
    assert "not found" in text_of(page).lower()
    page.get_by_role("link", name="Caseguide").first.click()
    assert heading(page) == "Caseguide"
