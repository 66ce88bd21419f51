"""The tests' browser: which one is taken, and what is said when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.setting_up import chromium
from scripts.setting_up.machine import Stop


def chosen(platform: str, environ: dict[str, str], on_path: dict[str, str], usable: set[str]) -> str | None:
    return chromium.choose(platform, environ, on_path.get, usable.__contains__)


def test_a_named_browser_comes_first_and_must_start() -> None:
    named = {"CASEGUIDE_CHROMIUM": "/opt/mine"}
    on_path = {"chromium": "/usr/bin/chromium"}
    assert chosen("linux", named, on_path, {"/opt/mine", "/usr/bin/chromium"}) == "/opt/mine"
    with pytest.raises(Stop, match=r"CASEGUIDE_CHROMIUM names `/opt/mine`, and no browser starts there"):
        chosen("linux", named, on_path, {"/usr/bin/chromium"})


def test_a_browser_that_does_not_start_is_passed_over() -> None:
    on_path = {"chromium-browser": "/usr/bin/chromium-browser", "google-chrome": "/usr/bin/google-chrome"}
    assert chosen("linux", {}, on_path, {"/usr/bin/google-chrome"}) == "/usr/bin/google-chrome"


@pytest.mark.parametrize(
    ("platform", "environ", "place"),
    [
        ("darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        (
            "win32",
            {"PROGRAMFILES(X86)": "C:\\Program Files (x86)"},
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
        ),
    ],
)
def test_the_usual_places_of_other_systems_are_looked_at(platform: str, environ: dict[str, str], place: str) -> None:
    assert chosen(platform, environ, {}, {place}) == place


def without_browser(monkeypatch: pytest.MonkeyPatch, ci: str) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium, "apt_get", list)
    monkeypatch.setenv("CI", ci)


def test_without_a_browser_its_tests_are_left_out_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_browser(monkeypatch, ci="")
    said = chromium.ensure()
    assert list(said) == ["CASEGUIDE_NO_BROWSER"]
    assert capsys.readouterr().err == f"caseguide: browser tests are left out. {said['CASEGUIDE_NO_BROWSER']}\n"


def test_only_tests_that_drive_a_browser_are_left_out(tmp_path: Path) -> None:
    shutil.copy(Path(__file__).parents[1] / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = browser\n", encoding="utf-8")
    body = "import pytest\n@pytest.mark.browser\ndef test_a(): assert 0\ndef test_b(): pass\n"
    (tmp_path / "test_two.py").write_text(body, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env={**os.environ, "CASEGUIDE_NO_BROWSER": "Install a browser."},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1 passed, 1 skipped" in done.stdout
    assert "Install a browser." in done.stdout


def test_in_continuous_integration_a_missing_browser_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    without_browser(monkeypatch, ci="true")
    with pytest.raises(Stop, match=r"^No Chrom"):
        chromium.ensure()


def test_chromium_is_installed_where_we_may_but_not_ubuntus_note_about_a_snap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    installed: list[str] = []
    without_browser(monkeypatch, ci="")
    monkeypatch.setattr(chromium, "apt_get", lambda: ["apt-get"])
    monkeypatch.setattr(chromium, "install_from_system", lambda package, otherwise: installed.append(package))
    monkeypatch.setattr(chromium, "is_ubuntu", lambda: True)
    chromium.ensure()
    assert installed == []
    monkeypatch.setattr(chromium, "is_ubuntu", lambda: False)
    chromium.ensure()
    assert installed == ["chromium-headless-shell"]


def test_where_the_lean_chromium_cannot_be_had_the_other_one_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def only_the_other(package: str, otherwise: str) -> None:
        asked.append(package)
        if package == chromium.LEAN:
            raise Stop(otherwise)

    without_browser(monkeypatch, ci="")
    monkeypatch.setattr(chromium, "apt_get", lambda: ["apt-get"])
    monkeypatch.setattr(chromium, "is_ubuntu", lambda: False)
    monkeypatch.setattr(chromium, "install_from_system", only_the_other)
    chromium.ensure()
    assert asked == ["chromium-headless-shell", "chromium"]


@pytest.mark.parametrize(
    ("ci", "environ", "found", "installed"),
    [
        ("true", {}, "/usr/bin/chromium", ["chromium-headless-shell"]),
        ("", {}, "/usr/bin/chromium", []),
        ("true", {"CASEGUIDE_CHROMIUM": "/opt/mine"}, "/opt/mine", []),
        ("true", {}, "/usr/bin/chromium-headless-shell", []),
    ],
)
def test_where_nobody_works_the_lean_chromium_is_added_and_without_it_the_other_one_does(
    ci: str, environ: dict[str, str], found: str, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def not_there(package: str, otherwise: str) -> None:
        asked.append(package)
        raise Stop(otherwise)

    monkeypatch.delenv("CASEGUIDE_CHROMIUM", raising=False)
    for name, value in {"CI": ci, **environ}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(chromium, "find", lambda: found)
    monkeypatch.setattr(chromium, "apt_get", lambda: ["apt-get"])
    monkeypatch.setattr(chromium, "is_ubuntu", lambda: False)
    monkeypatch.setattr(chromium, "install_from_system", not_there)
    assert chromium.ensure() == {"CASEGUIDE_CHROMIUM": found}
    assert asked == installed


@pytest.mark.parametrize(
    ("platform", "ubuntu", "words"),
    [
        ("linux", False, "sudo apt-get install chromium"),
        ("linux", True, "sudo snap install chromium"),
        ("darwin", False, "No Chrome, Chromium or Edge was found: install one"),
        ("win32", False, "No Chrome, Chromium or Edge was found: install one"),
    ],
)
def test_the_sentence_about_a_missing_browser_says_what_to_do_here(platform: str, ubuntu: bool, words: str) -> None:
    sentence = chromium.missing_sentence(platform, ubuntu)
    assert words in sentence
    assert "CASEGUIDE_CHROMIUM" in sentence
