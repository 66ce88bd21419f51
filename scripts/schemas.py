"""`caseguide schemas`: what editors' tools read, made from the models."""

from __future__ import annotations

from pathlib import Path

import click

from caseguide.json_schemas import editor_files
from caseguide.words import counted
from scripts.terminal import library_at


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; fail if a file is not as the models have it.")
def schemas(check: bool) -> None:
    """Write the JSON Schemas and the settings by which Visual Studio Code completes and explains content."""
    root = library_at(Path.cwd())
    stale = [path for path, text in editor_files().items() if not _says(root / path, text)]
    if check:
        for path in stale:
            click.echo(f"{path}: this is not as the models have it. Run `caseguide schemas`.")
        raise SystemExit(1 if stale else 0)
    for path in stale:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(editor_files()[path], encoding="utf-8", newline="\n")
    click.echo(f"{counted(len(stale), 'file')} written." if stale else "Everything is as the models have it.")


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text
