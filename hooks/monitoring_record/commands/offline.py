"""`offline`: the offline copy."""

import click

from monitoring_record.commands.building import building


@click.command()
def offline() -> None:
    """Make only the offline copy: a zip of the public site to be read from a disk, in offline/."""
    with building("offline") as (release, (folder,)):
        release.make_offline_copy(folder)
