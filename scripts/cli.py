"""The door: `caseguide <command>`."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import cast

import click

import caseguide
from caseguide.words import near

COMMANDS = {
    "build": "scripts.build:build",
    "check": "scripts.check:check",
    "init": "scripts.init:init",
    "new": "scripts.new:new",
    "print": "scripts.print:print_",
    "release": "scripts.release:release_",
    "schemas": "scripts.schemas:schemas",
    "serve": "scripts.serve:serve",
    "zip": "scripts.zip:zip_",
}
"""Every command, and where it stands."""


class _Commands(click.Group):
    """Loads a command when it is asked for: checking need not wait for all that printing needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in COMMANDS:
            ctx.fail(" ".join(filter(None, (f"There is no command `{cmd_name}`.", near(cmd_name, COMMANDS)))))
        module, _, name = COMMANDS[cmd_name].partition(":")
        return cast(click.Command, getattr(import_module(module), name))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(caseguide.__version__)
def main() -> None:
    """Keep a practice library: check it, build its site, and add to it."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows a `?`, rather than stopping the command.
        getattr(stream, "reconfigure", lambda **options: None)(errors="replace")
