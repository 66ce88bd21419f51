"""A browser for the tests: Chromium, or another of its family, from wherever the machine has one."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from scripts.setting_up.machine import Stop, answers, apt_get, in_ci, install_from_system, is_ubuntu, say

NAMED_BY = "CASEGUIDE_CHROMIUM"
LEFT_OUT_BY = "CASEGUIDE_NO_BROWSER"
LEAN = "chromium-headless-shell"
"""Debian's Chromium without its windows: a page of ours opens in a third of the time."""
ON_PATH = (LEAN, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
ON_MACOS = ("Google Chrome", "Chromium", "Microsoft Edge")
ON_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def usual_places(platform: str, environ: Mapping[str, str]) -> list[PurePath]:
    """Where a browser stands that is not on the path."""
    if platform == "darwin":
        return [PurePosixPath(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in ON_MACOS]
    if platform == "win32":
        folders = [environ[name] for name in WINDOWS_FOLDERS if environ.get(name)]
        return [PureWindowsPath(folder, name) for name in ON_WINDOWS for folder in folders]
    return []


def choose(
    platform: str,
    environ: Mapping[str, str],
    which: Callable[[str], str | None],
    usable: Callable[[str], bool],
) -> str | None:
    """The first usable browser: the one that was named, else one on the path, else one in a usual place."""
    named = environ.get(NAMED_BY)
    if named:
        if usable(named):
            return named
        raise Stop(f"{NAMED_BY} names `{named}`, and no browser starts there: mend the path or unset it.")
    on_path = [found for name in ON_PATH if (found := which(name))]
    places = [str(place) for place in usual_places(platform, environ)]
    return next((found for found in on_path + places if usable(found)), None)


def starts(path: str) -> bool:
    """Whether a browser starts here; Ubuntu's `chromium-browser` may only be a note that asks for a snap."""
    if not Path(path).is_file():
        return False
    # Elsewhere than on Linux, asking for the version would open a window.
    return not sys.platform.startswith("linux") or answers([path, "--version"])


def find() -> str | None:
    return choose(sys.platform, os.environ, shutil.which, starts)


def ensure() -> dict[str, str]:
    """What the tests' environment must say: which browser to drive, or why none is driven."""
    found = find() or _installed(LEAN, "chromium")
    # Where nobody works at the machine, the lean one is worth a package more.
    if found and LEAN not in found and in_ci() and not os.environ.get(NAMED_BY):
        found = _installed(LEAN) or found
    if found:
        return {NAMED_BY: found}
    sentence = missing_sentence(sys.platform, ubuntu=is_ubuntu())
    if in_ci():
        raise Stop(sentence)
    say(f"browser tests are left out. {sentence}")
    return {LEFT_OUT_BY: sentence}


def _installed(*packages: str) -> str | None:
    """The browser after the first of these packages of Debian that can be had was installed."""
    if is_ubuntu() or not apt_get():
        return None
    for package in packages:
        try:
            install_from_system(package, f"The package {package} could not be installed: see the lines above.")
            break
        except Stop as trouble:
            say(str(trouble))
    return find()


def missing_sentence(platform: str, ubuntu: bool) -> str:
    """No browser was found: how to get one here."""
    if platform.startswith("linux"):
        how = "`sudo snap install chromium`" if ubuntu else "`sudo apt-get install chromium`"
        return f"No Chromium was found: install it ({how}), or name a browser of its family in {NAMED_BY}."
    return f"No Chrome, Chromium or Edge was found: install one, or name its program in {NAMED_BY}."
