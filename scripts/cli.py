"""The door: `caseguide <command>`."""

from __future__ import annotations

import sys

import click

import caseguide
from scripts.build import build
from scripts.check import check
from scripts.init import init
from scripts.new import new
from scripts.print import print_
from scripts.release import release_
from scripts.schemas import schemas
from scripts.serve import serve
from scripts.zip import zip_


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(caseguide.__version__)
def main() -> None:
    """Keep a practice library: check it, build its site, and add to it."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows a `?`, rather than stopping the command.
        getattr(stream, "reconfigure", lambda **options: None)(errors="replace")


main.add_command(build)
main.add_command(check)
main.add_command(init)
main.add_command(new)
main.add_command(print_)
main.add_command(release_)
main.add_command(schemas)
main.add_command(serve)
main.add_command(zip_)
