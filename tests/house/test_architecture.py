"""The rooms of the house: imports run scripts → caseguide → schemas, and what lies outside has one door each."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.imports import ROOT, called, imports, imports_of, modules

ROOMS = ("schemas", "caseguide", "scripts")
ABOVE = {"schemas": {"caseguide", "scripts"}, "caseguide": {"scripts"}, "scripts": set[str]()}
BESIDE = {"tests", "benchmarks"}
OPENS_FILES = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "glob",
    "rglob",
    "mkdir",
}
REACHES_OUT = {"io", "os", "pathlib", "shutil", "tempfile", "glob", "subprocess", "socket", "urllib", "http"}
STARTERS = ("caseguide/templates/new/", "caseguide/templates/init/")


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("import caseguide.site", "caseguide.site"),
        ("def f():\n    from scripts import cli", "scripts"),
        ("from .. import findings", "caseguide"),
        ("from ..reading.text import FileText", "caseguide.reading.text"),
        ("importlib.import_module('mkdocs')", "mkdocs"),
    ],
)
def test_no_way_of_importing_escapes_these_tests(line: str, module: str) -> None:
    assert [found.module for found in imports_of("caseguide/rules/shape.py", ast.parse(line))] == [module]


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room: str) -> None:
    forbidden = ABOVE[room] | BESIDE
    assert [found for found in imports(room) if found.top in forbidden] == []


def test_the_shape_needs_only_pydantic_and_the_standard_library() -> None:
    # pydantic_core comes with Pydantic and holds the error that a validator raises.
    allowed = {"schemas", "pydantic", "pydantic_core", *sys.stdlib_module_names}
    assert [found for found in imports("schemas") if found.top not in allowed] == []


def test_the_shape_opens_no_file() -> None:
    calls = [
        f"{path}:{node.lineno}: {called(node)}"
        for path, tree in modules("schemas")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in OPENS_FILES
    ]
    assert calls == []
    assert [found for found in imports("schemas") if found.top in REACHES_OUT] == []


def knowers(room: str, names: set[str]) -> set[str]:
    """The modules of a room that know a package: they import it, or start it by its name."""
    by_import = {found.place.partition(":")[0] for found in imports(room) if found.top in names}
    by_name = {
        path
        for path, tree in modules(room)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value in names
    }
    return by_import | by_name


def test_one_module_knows_mkdocs() -> None:
    outside = {"mkdocs", "material"}
    assert len(knowers("caseguide", outside)) <= 1, knowers("caseguide", outside)
    assert knowers("schemas", outside) | knowers("scripts", outside) == set()


@pytest.mark.parametrize(
    ("module", "not_needed"),
    [
        ("scripts.cli", {"caseguide.checking", "pydantic", "mkdocs", "typst"}),
        ("scripts.check", {"mkdocs", "typst", "pikepdf", "docx", "segno"}),
        ("scripts.build", {"typst", "pikepdf", "docx", "segno"}),
    ],
)
def test_no_command_waits_for_what_it_does_not_need(module: str, not_needed: set[str]) -> None:
    program = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not_needed.isdisjoint(done.stdout.split())


def test_only_the_commands_know_click() -> None:
    assert [found for room in ("schemas", "caseguide") for found in imports(room) if found.top == "click"] == []


def own_ids() -> set[str]:
    """Ids of this repository's content that are no everyday words: more than eight letters, with a hyphen."""
    stems = {path.stem for path in (ROOT / "content").rglob("*") if path.is_file()}
    return {stem for stem in stems if len(stem) > 8 and "-" in stem} - named_by_the_shape()


def named_by_the_shape() -> set[str]:
    """Vocabularies that every library has, because the shape names them: `Term("resource-kinds")`."""
    return {
        str(word.value)
        for _, tree in modules("schemas")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) == "Term"
        for word in node.args
        if isinstance(word, ast.Constant)
    }


def engine_texts() -> Iterator[Path]:
    """The engine's code and templates; starters carry ids of their own, which may be anything."""
    for path in sorted((ROOT / "caseguide").rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and "__pycache__" not in path.parts and not name.startswith(STARTERS):
            yield path


def test_the_engine_knows_nothing_of_this_librarys_content() -> None:
    ids = own_ids()
    told = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in engine_texts()
        for word in re.findall(r"[\w-]+", path.read_text(encoding="utf-8", errors="replace"))
        if word in ids
    ]
    assert told == []
