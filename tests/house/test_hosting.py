"""What the hosting service is told: the workflow, who owns what, and the forms for issues and pull requests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from schemas.kinds import KINDS

ROOT = Path(__file__).parents[2]
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


def workflow() -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true; nothing here asks for it.
    read: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8"))
    return read


def test_the_workflow_runs_the_same_two_commands_as_people() -> None:
    commands = [step["run"] for step in workflow()["jobs"]["site"]["steps"] if "run" in step]
    assert commands == ["make test", "make site"]


def test_findings_stand_beside_the_lines_of_a_pull_request() -> None:
    job = workflow()["jobs"]["findings"]
    assert job["if"] == "github.event_name == 'pull_request'"
    assert [step["run"] for step in job["steps"] if "run" in step] == ['make check ARGS="--format github"']


def test_the_workflow_may_write_only_where_it_publishes_and_uses_pinned_actions() -> None:
    assert workflow()["permissions"] == {"contents": "read"}
    jobs = workflow()["jobs"]
    assert [name for name, job in jobs.items() if "permissions" in job] == ["publish"]
    assert "refs/heads/main" in jobs["publish"]["if"]
    used = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", action), action


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_issue_form_warns_about_real_people(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    if path.stem == "config":
        assert form == {"blank_issues_enabled": False}
        return
    assert {"name", "description", "body"} <= set(form)
    assert "Write nothing about real people" in form["body"][0]["attributes"]["value"]
    assert form["body"][-1]["attributes"]["options"][0]["required"] is True


def test_the_issue_forms_are_the_three_that_people_come_for() -> None:
    names = {yaml.safe_load(path.read_text(encoding="utf-8")).get("name") for path in FORMS} - {None}
    assert names == {"A practice concern", "A new item", "A tool problem"}


def test_the_first_template_of_a_pull_request_leads_to_one_for_each_kind_of_change() -> None:
    text = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\(\?expand=1&template=([a-z]+\.md)\)", text))
    assert linked == {path.name for path in (ROOT / ".github/PULL_REQUEST_TEMPLATE").glob("*.md")}
    assert linked == {"content.md", "form.md", "engine.md"}


def test_every_folder_of_content_has_a_team_that_looks_after_it() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    owned = {words[0] for words in rules}
    assert {"*", "/content/"} <= owned, "what no line names must have an owner too"
    assert owned - {"*", "/content/"} <= {f"/content/{kind.place}/" for kind in KINDS.values()}
    teams = {team for words in rules for team in words[1:]}
    known = {"child-welfare-practice", "career-academy", "forms", "engine"}
    assert teams == {f"@caseguide/{team}" for team in known}
