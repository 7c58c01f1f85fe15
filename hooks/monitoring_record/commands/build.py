"""`build`: the public site."""

import click

from monitoring_record.commands.building import building


@click.command()
def build() -> None:
    """Build the site for publishing, into site/, with the offline copy that it offers, in offline/.

    Updates that are not published are left out. Any warning is an error, and leaves site/ and offline/ as they were.
    """
    with building("offline", "site") as (release, (offline, site)):
        copy = release.make_offline_copy(offline)
        release.make_site(site, copy)
