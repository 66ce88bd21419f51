"""The machine that we were put on: steps run without noise, and packages of the system where we may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


class Stop(Exception):
    """Setting up cannot go on; the message is one sentence for the person at the keyboard."""


def say(sentence: str) -> None:
    """One line on what is happening; on stderr, so that a command's own output stays clean."""
    print(f"caseguide: {sentence}", file=sys.stderr, flush=True)


def run_quietly(words: Sequence[str], otherwise: str) -> None:
    """Run a step without its output; when it fails, show the output and stop with `otherwise`."""
    try:
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as trouble:
        raise Stop(f"{otherwise} ({trouble.strerror}: {words[0]})") from trouble
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        raise Stop(otherwise)


def answers(words: Sequence[str]) -> bool:
    """Whether a program can be run and is content."""
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def apt_get() -> list[str]:
    """The words that start apt-get with the right to install; none where we may not install."""
    if not shutil.which("apt-get"):
        return []
    words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return words
    if shutil.which("sudo") and answers(["sudo", "-n", "true"]):
        return ["sudo", "-n", *words]
    return []


def install_from_system(package: str, otherwise: str) -> None:
    """Install one package of the system by apt-get; whoever calls has asked `apt_get` first."""
    words = apt_get()
    say(f"installing the system's package {package}")
    run_quietly([*words, "-qq", "update"], otherwise)
    run_quietly([*words, "-qq", "install", "--yes", "--no-install-recommends", package], otherwise)


def is_ubuntu(release: Path = Path("/etc/os-release")) -> bool:
    """Ubuntu itself, whose package `chromium` holds no browser but asks for a snap."""
    try:
        lines = release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return "ID=ubuntu" in lines


def in_ci() -> bool:
    """Whether nobody is watching: continuous integration sets CI."""
    return os.environ.get("CI", "").lower() in {"true", "1", "yes"}
