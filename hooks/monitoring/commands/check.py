"""`check`: every problem of the data."""

from pathlib import Path

import click

from monitoring.commands.data_folder import data_option
from monitoring.commands.states import state_called
from monitoring.loading import Library, load
from monitoring.loading.published_changes import published_changes


@click.command()
@data_option
@click.option("--against", metavar="REVISION", help="Also tell what changed in silence since a revision, or a folder.")
def check(data: Path, against: str | None) -> None:
    """Tell every problem of the data, each with its file, line and column, and how to mend it.

    With --against, a published rating may change only with a note, and nothing published may vanish.
    """
    library = load(data)
    if against is not None:
        library = _held_against(against, library, data)
    for problem in library.problems:
        click.echo(str(problem))
    if library.problems:
        raise click.exceptions.Exit(1)
    click.echo("The data is sound.")


def _held_against(revision: str, library: Library, data: Path) -> Library:
    """The library with the silent changes since a revision among its problems."""
    earlier = state_called(revision, data).library
    if earlier.problems:
        click.echo(f"{revision} itself has problems, so nothing is compared with it.", err=True)
    changes = published_changes(earlier.dossiers, library.dossiers, data) if library.dossiers else ()
    return Library(library.dossiers, (*library.problems, *changes))
