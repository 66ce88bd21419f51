"""The environment in `.venv`: made once, filled again only when the pinned packages changed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.setting_up import environment
from scripts.setting_up.environment import Environment
from scripts.setting_up.machine import Stop


class Steps:
    """Stands in for the steps that install: it remembers them, makes `.venv`, and may fail at one word."""

    def __init__(self, env: Environment, failing: str = "") -> None:
        self.env, self.failing, self.taken = env, failing, list[str]()

    def __call__(self, words: Sequence[str], otherwise: str) -> None:
        self.taken.append(" ".join(words))
        if self.failing and self.failing in words:
            raise Stop(otherwise)
        self.env.python.parent.mkdir(parents=True, exist_ok=True)
        self.env.python.touch()


def steps(monkeypatch: pytest.MonkeyPatch, env: Environment, failing: str = "") -> Steps:
    taken = Steps(env, failing)
    monkeypatch.setattr(environment, "run_quietly", taken)
    monkeypatch.setattr(environment, "answers", lambda words: Path(words[0]).exists())
    return taken


def test_the_first_run_makes_the_environment_and_the_second_does_nothing(
    env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = steps(monkeypatch, env)
    environment.ensure(env, "site")
    assert ["-m venv" in taken.taken[0], "-m pip install" in taken.taken[1], len(taken.taken)] == [
        True,
        True,
        2,
    ]
    environment.ensure(env, "site")
    assert len(taken.taken) == 2


@pytest.mark.parametrize("changed", environment.READ)
def test_a_changed_file_of_packages_installs_again_in_the_same_environment(
    changed: str, env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = steps(monkeypatch, env)
    environment.ensure(env, "site")
    with (env.root / changed).open("a", encoding="utf-8") as file:
        file.write("# one more line\n")
    environment.ensure(env, "site")
    assert "-m pip install" in taken.taken[-1]
    assert len(taken.taken) == 3


def test_a_half_done_install_leaves_no_stamp_and_is_done_again(
    env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(monkeypatch, env, failing="pip")
    with pytest.raises(Stop, match="could not be installed"):
        environment.ensure(env, "test")
    assert not environment.is_ready(env, "site")
    assert not env.stamp.exists()
    taken = steps(monkeypatch, env)
    environment.ensure(env, "test")
    assert environment.is_ready(env, "test")
    assert len(taken.taken) == 1


def test_an_environment_for_tests_serves_the_site_but_not_the_other_way_round(
    env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = steps(monkeypatch, env)
    environment.ensure(env, "test")
    assert "[test]" in taken.taken[-1]
    assert environment.is_ready(env, "site")
    assert not environment.is_ready(env, "verify")


def test_only_pinned_versions_are_installed(env: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = steps(monkeypatch, env)
    environment.ensure(env, "site")
    assert f"--constraint {env.root / 'constraints.txt'}" in taken.taken[-1]


def test_a_moved_folder_and_another_python_are_noticed(env: Environment, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in environment.READ:
        shutil.copy(env.root / name, moved / name)
    marks = {environment.fingerprint(env.root), environment.fingerprint(moved)}
    marks.add(environment.fingerprint(env.root, (3, 99)))
    assert len(marks) == 3
    assert environment.fingerprint(env.root) in marks


def test_a_missing_venv_module_is_installed_where_we_may(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "apt_get", lambda: ["apt-get"])
    monkeypatch.setattr(environment, "install_from_system", lambda package, otherwise: installed.append(package))
    environment.ensure_venv_module()
    assert installed == [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def test_a_missing_venv_module_is_named_where_we_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "apt_get", list)
    with pytest.raises(Stop, match=r"This Python cannot make an environment: install .* and try again\."):
        environment.ensure_venv_module()
    assert "sudo apt-get install python3." in environment.venv_sentence(has_apt=True)
