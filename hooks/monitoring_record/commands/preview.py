"""`preview`: the site with its drafts."""

import click

from monitoring_record.commands.building import building


@click.command()
@click.option("--offline", is_flag=True, help="Build it so that it opens from a disk, without a web server.")
def preview(*, offline: bool) -> None:
    """Build the site with its drafts, into preview/. Put it where only those who work on the drafts can read it."""
    with building("preview") as (release, (folder,)):
        release.make_preview(folder, offline=offline)
