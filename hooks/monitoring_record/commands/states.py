"""The states of the data that a command reads."""

from pathlib import Path

import click

from monitoring_record.library import Library, load
from monitoring_record.revisions import State, UnknownStateError, read_state


def state_called(name: str, data: Path) -> State:
    """Read a folder or a revision; ends the command if there is neither."""
    try:
        return read_state(name, data)
    except UnknownStateError as error:
        raise click.ClickException(str(error)) from None


def sound_library(data: Path) -> Library:
    """Read the data for a command that needs all of it; ends the command with the problems if there are any."""
    library = load(data)
    exit_if_problems(library)
    return library


def exit_if_problems(*libraries: Library) -> None:
    """End the command with every problem of these libraries, if there are any."""
    problems = [problem for library in libraries for problem in library.problems]
    for problem in problems:
        click.echo(str(problem))
    if problems:
        raise click.exceptions.Exit(1)
