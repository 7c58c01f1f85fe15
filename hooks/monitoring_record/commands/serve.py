"""`serve`: show the site with its drafts while it is edited."""

import click

from monitoring_record import release
from monitoring_record.commands.data_folder import project_folder


@click.command()
@click.option(
    "--address",
    metavar="HOST:PORT",
    default="127.0.0.1:8000",
    show_default=True,
    help="Where the site is shown. With 0.0.0.0:8000, other machines of the network can read the drafts.",
)
def serve(address: str) -> None:
    """Build the site with its drafts, show it in the browser, and follow every edit. Ctrl+C ends it."""
    raise click.exceptions.Exit(release.serve(project_folder(), address))
