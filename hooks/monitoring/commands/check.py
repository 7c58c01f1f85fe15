"""`check`: every problem of the data."""

from pathlib import Path

import click

from monitoring.loading import load


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="The folder with the records.",
)
def check(data: Path) -> None:
    """Tell every problem of the data, each with its file, line and column, and how to mend it."""
    library = load(data)
    for problem in library.problems:
        click.echo(str(problem))
    if library.problems:
        raise click.exceptions.Exit(1)
    click.echo("The data is sound.")
