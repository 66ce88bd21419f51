"""What the code of a room imports and calls, read from its syntax and not by running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Import(NamedTuple):
    """One import: where it stands and the whole name of the module."""

    place: str
    module: str

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]


@cache
def modules(room: str) -> list[tuple[str, ast.Module]]:
    """Every module of a room, but for what a template only carries."""
    paths = sorted(path for path in (ROOT / room).rglob("*.py") if "templates" not in path.parts)
    return [(path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def imports(room: str) -> Iterator[Import]:
    for path, tree in modules(room):
        yield from imports_of(path, tree)


def imports_of(path: str, tree: ast.Module) -> Iterator[Import]:
    """Imports at any depth, for type checkers too, relative ones and those by name included."""
    for node in ast.walk(tree):
        place = f"{path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            yield from (Import(place, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = path.split("/")[: -node.level] if node.level else []
            yield Import(place, ".".join([*package, *([node.module] if node.module else [])]))
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            names = [word.value for word in node.args if isinstance(word, ast.Constant)]
            yield from (Import(place, name) for name in names if isinstance(name, str))


def called(call: ast.Call) -> str:
    """The last name of what is called: `open` of `path.open(...)`."""
    return getattr(call.func, "attr", None) or getattr(call.func, "id", "")
