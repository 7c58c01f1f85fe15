"""`serve`: show the site with its drafts while it is edited."""

import re

import click

from monitoring_record import release
from monitoring_record.commands.data_folder import project_folder

_ADDRESS = re.compile(r"(?:\[(?P<v6>[0-9a-fA-F:]+)\]|(?P<host>[^\s:/]+)):(?P<port>\d{1,5})")
_LAST_PORT = 65_535


def _host_and_port(context: click.Context, option: click.Parameter, address: str) -> tuple[str, int]:  # noqa: ARG001
    found = _ADDRESS.fullmatch(address)
    if found is None or int(found["port"]) > _LAST_PORT:
        raise click.BadParameter("write a host, a colon and the number of a port, as in 127.0.0.1:8000")
    return found["v6"] or found["host"], int(found["port"])


@click.command()
@click.option(
    "--address",
    metavar="HOST:PORT",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_host_and_port,
    help="Where the site is shown. With 0.0.0.0:8000, other machines of the network can read the drafts.",
)
def serve(address: tuple[str, int]) -> None:
    """Build the site with its drafts, show it in the browser, and follow every edit. Ctrl+C ends it.

    If it cannot be built, every page says at its top why not, and follows once that is mended.
    """
    try:
        release.serve(project_folder(), address)
    except release.SourceDateError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        host, port = address
        raise click.ClickException(
            f"Nothing can be shown at {host}:{port}: {error}. Choose another --address."
        ) from None
