"""Starting to serve, and stopping."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

import pytest

from tests.serving.running import PATIENCE, Serving, free_port
from tests.site.libraries import CASEGUIDE, copy_of_ours, edit


def test_it_says_where_the_site_is_and_ctrl_c_ends_it_cleanly(serving: Serving) -> None:
    assert f"The site is at http://127.0.0.1:{serving.port}/ and follows what you edit." in serving.said
    assert serving.interrupt() == 0
    assert serving.said.endswith("Stopped.\n")
    assert "Traceback" not in serving.said
    assert serving.page() == ""


def test_the_published_site_is_not_touched_by_serving(serving: Serving, library: Path) -> None:
    assert not (library / "site").exists()
    assert (library / "build").is_dir()


def test_a_library_with_a_mistake_can_be_served_and_mended(library: Path) -> None:
    role = library / "content/roles/caseworker.yml"
    edit(role, "owner: practice-team", "owner: practise-team")
    serving = Serving(library)
    try:
        serving.until(lambda page: "To be mended first" in page)
        edit(role, "owner: practise-team", "owner: practice-team")
        serving.until(lambda page: "To be mended first" not in page and "Small library" in page)
    finally:
        serving.end()


def refused(port: int, library: Path) -> tuple[int, str]:
    done = subprocess.run(
        [CASEGUIDE, "serve", "--port", str(port)],
        cwd=library,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_port_that_is_in_use_is_told_in_a_sentence(library: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = refused(port, library)
    assert code == 1
    assert said.startswith(f"Error: Port {port} cannot be used: ")
    assert said.rstrip().endswith("Choose another with --port.")


def test_without_settings_it_says_so(library: Path) -> None:
    (library / "mkdocs.yml").unlink()
    code, said = refused(free_port(), library)
    assert (code, said.startswith("Error: mkdocs.yml: this library has no mkdocs.yml.")) == (1, True)


@pytest.mark.parametrize("words", [["--port", "0"], ["--port", "http"]])
def test_wrong_use_exits_with_two(words: list[str], library: Path) -> None:
    done = subprocess.run([CASEGUIDE, "serve", *words], cwd=library, capture_output=True, timeout=PATIENCE, check=False)
    assert done.returncode == 2


def test_this_repositorys_own_library_is_served_below_its_path(tmp_path: Path) -> None:
    serving = Serving(copy_of_ours(tmp_path / "ours"), below="caseguide/")
    try:
        serving.until(lambda page: "Prepare a meeting" in page)
        assert "Coaching" in serving.page("guides/mentoring/")
    finally:
        serving.end()
