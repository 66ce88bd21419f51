"""`caseguide serve`: the site on this computer, following every edit."""

from __future__ import annotations

from pathlib import Path

import click

from caseguide.library import Folder
from caseguide.serving import Follower
from caseguide.site import PortInUse, SiteNotBuilt, site_address
from scripts.terminal import Failed, library_at


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Where to show it.")
def serve(port: int) -> None:
    """Show the site in the browser of this computer, and follow every edit."""
    folder = Folder(library_at(Path.cwd()))
    try:
        Follower(folder, site_address(folder.root), port, click.echo).serve()
    except KeyboardInterrupt:
        click.echo("Stopped.")
    except SiteNotBuilt as error:
        raise Failed(str(error)) from error
    except PortInUse as reason:
        raise Failed(f"Port {port} cannot be used: {reason}. Choose another with --port.") from reason
    except OSError as error:
        raise Failed(f"{error.filename}: {error.strerror}.") from error
