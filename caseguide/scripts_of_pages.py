"""The pages' scripts as they are published: without what only developers read, and joined where a page loads many.

Comments hold the types that the checker needs; they would be a third of what a phone has to load. A page to fill in
would ask for some twenty small files, one after the other; joined they are one file and a quarter smaller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from caseguide.bare_text import bare

ENTRIES = ("js/site.js", "js/finder/page.js", "js/forms/form.js", "js/forms/checklist.js", "js/forms/agenda.js")
"""Scripts that are published together with all that they import."""

ONLY_JOINED = ("js/finder/", "js/forms/")
"""Folders of which nothing else is published."""

KEPT_OR_COMMENT = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*.*?\*/|(?<![^\s])//[^\n]*""",
    re.DOTALL,
)
IMPORT = re.compile(r'import (?:\* as (?P<all>\w+)|\{(?P<names>[^}]*)\}) from "\./(?P<file>[\w/-]+)\.js";\n')
EXPORT = re.compile(r"^export (?=(?:const|let|class|function|async function)\b)", re.MULTILINE)
EXPORTED = re.compile(
    r"^export (?:const|let|class|(?:async )?function) (?:(?P<name>\w+)|\{(?P<names>[^}]*)\})", re.MULTILINE
)


def published(scripts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The scripts that the site carries, by path below the assets."""
    modules = {path: without_comments(text) for path, text in scripts.items()}
    for path, text in modules.items():
        if path in ENTRIES:
            folder = f"{path.rpartition('/')[0]}/"
            there = {name[len(folder) : -3]: each for name, each in modules.items() if name.startswith(folder)}
            yield path, joined(there, path[len(folder) : -3])
        elif not path.startswith(ONLY_JOINED):
            yield path, text


def without_comments(script: str) -> str:
    """A module without comments."""
    return bare(script, KEPT_OR_COMMENT)


def joined(modules: Mapping[str, str], entry: str) -> str:
    """A module with all that it imports as one: each in a scope of its own, in the order in which they are needed."""
    order: list[str] = []
    _gather(modules, entry, order)
    parts = [_in_scope(name, modules[name]) for name in order]
    names = ", ".join(f"{_named(name)}: ${_named(name)}" for name in order)
    last = "".join(f"export const {{ {name} }} = ${_named(entry)};\n" for name in _exported(modules[entry]))
    return "".join(parts) + last + f"export const modules = {{ {names} }};\n"


def _gather(modules: Mapping[str, str], name: str, order: list[str]) -> None:
    for found in IMPORT.finditer(modules[name]):
        if found["file"] not in order:
            _gather(modules, found["file"], order)
    order.append(name)


def _in_scope(name: str, text: str) -> str:
    names = ", ".join(_exported(text))
    body = EXPORT.sub("", IMPORT.sub(_taken, text))
    return f"const ${_named(name)} = (() => {{\n{body}return {{ {names} }};\n}})();\n"


def _taken(found: re.Match[str]) -> str:
    if found["all"]:
        return f"const {found['all']} = ${_named(found['file'])};\n"
    names = found["names"].replace(" as ", ": ").strip().rstrip(",")
    return f"const {{ {' '.join(names.split())} }} = ${_named(found['file'])};\n"


def _named(module: str) -> str:
    return re.sub(r"\W", "_", module)


def _exported(text: str) -> list[str]:
    """The names that a module gives to others."""
    found = []
    for each in EXPORTED.finditer(text):
        found += [each["name"]] if each["name"] else [name.strip() for name in each["names"].split(",") if name.strip()]
    return found
