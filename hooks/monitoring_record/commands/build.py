"""`build`: the public site."""

from pathlib import Path

import click

from monitoring_record.commands.building import building


@click.command()
@click.option(
    "--prebuilt",
    type=click.Path(path_type=Path, file_okay=False, exists=True, resolve_path=True),
    help="Use the pages that `prebuild` has written into this folder, as far as they are of the present data.",
)
def build(*, prebuilt: Path | None) -> None:
    """Build the site for publishing, into site/, with the offline copy that it offers, in offline/.

    Updates that are not published are left out. Any warning is an error, and leaves site/ and offline/ as they were.
    With --prebuilt, the site is the same to the byte; reports without usable pages in the folder are named and built.
    """
    with building("offline", "site", prebuilt=prebuilt) as (release, (offline, site)):
        release.make_site(site, offline)
