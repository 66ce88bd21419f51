"""Setting up: an old Python, the machine that we are on, and the words after `make`."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import bootstrap
from scripts.setting_up import commands, machine
from scripts.setting_up.environment import Environment
from scripts.setting_up.machine import Stop

ROOT = Path(__file__).parents[2]


def bootstrapped(*words: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, str(ROOT / "scripts/bootstrap.py"), *words]
    return subprocess.run(program, capture_output=True, text=True, check=False)


def test_an_old_python_hears_which_one_is_needed() -> None:
    sentence = bootstrap.too_old((3, 9), "3.9.18")
    assert sentence.startswith("caseguide: This is Python 3.9.18, and Caseguide needs 3.11 or newer.")
    assert bootstrap.too_old((3, 11), "3.11.2") == ""


def test_an_old_python_can_read_the_door() -> None:
    text = (ROOT / "scripts/bootstrap.py").read_text(encoding="ascii")
    assert ast.parse(text, feature_version=(3, 6))


@pytest.mark.parametrize("path", sorted((ROOT / "scripts/setting_up").glob("*.py")), ids=lambda path: path.stem)
def test_setting_up_needs_nothing_installed(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)]
    outside = [name for name in names if name.partition(".")[0] not in sys.stdlib_module_names]
    assert [name for name in outside if not name.startswith("scripts.setting_up")] == []


def test_a_step_that_fails_shows_its_output_and_one_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    words = [sys.executable, "-c", "print('pip says why'); raise SystemExit(3)"]
    with pytest.raises(Stop, match=r"^One sentence\.$"):
        machine.run_quietly(words, "One sentence.")
    assert capfd.readouterr().err == "pip says why\n\n"


@pytest.mark.parametrize(("release", "answer"), [("ID=ubuntu", True), ("ID=debian", False), ("ID_LIKE=ubuntu", False)])
def test_ubuntu_itself_is_told_from_its_family(release: str, answer: bool, tmp_path: Path) -> None:
    (tmp_path / "os-release").write_text(f"NAME=x\n{release}\n", encoding="utf-8")
    assert machine.is_ubuntu(tmp_path / "os-release") is answer
    assert not machine.is_ubuntu(tmp_path / "missing")


def test_an_unknown_command_is_answered_with_those_that_exist() -> None:
    done = bootstrapped("biuld")
    assert done.returncode == 2
    assert done.stderr.startswith("caseguide: There is no command `biuld`; there are site, serve, check, test")


def test_every_command_is_a_word_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    listed = {line.split()[0] for line in commands.help_text(makefile).splitlines()[1:]}
    assert listed == {*commands.COMMANDS, "clean", "help"}


def test_all_steps_run_and_the_first_failure_is_the_exit_code(
    env: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[tuple[str, ...]] = []
    codes = iter([0, 3, 5])
    monkeypatch.setattr(commands, "ensure", lambda env, packages: None)
    monkeypatch.setattr(commands, "run_step", lambda env, step, around: (ran.append(step), next(codes))[1])
    monkeypatch.setattr(commands.chromium, "ensure", dict)
    monkeypatch.setattr(commands.node, "ensure", lambda env: {})
    assert commands.run_command(commands.COMMANDS["test"], ["-k", "house"], env) == 3
    assert ran == [("ruff", "check", "."), ("mypy",), ("pytest", "-n", "2", "-k", "house")]
    assert capsys.readouterr().err == "caseguide: not clean: mypy, pytest (see above).\n"


def test_clean_removes_what_was_built_and_keeps_the_environment(env: Environment) -> None:
    kept = ["content", ".venv"]
    for name in [*kept, "site", "build"]:
        (env.root / name).mkdir()
    assert commands.main(["clean"], str(env.root)) == 0
    assert sorted(path.name for path in env.root.iterdir() if path.is_dir()) == sorted(kept)


def test_long_checks_are_run_only_by_name() -> None:
    steps_by_name = {name: command.steps[-1] for name, command in commands.COMMANDS.items()}
    assert steps_by_name["verify"][-1] == "tests/verify"
    assert steps_by_name["torture"][-1] == "tests/torture"
    assert not [word for word in steps_by_name["test"] if word.startswith("tests")]
