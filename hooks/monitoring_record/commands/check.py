"""`check`: every problem of the data."""

from dataclasses import replace
from pathlib import Path

import click

from monitoring_record.checks.published_changes import published_changes
from monitoring_record.commands.data_folder import data_option, from_here
from monitoring_record.commands.problem_formats import FORMATS
from monitoring_record.commands.states import state_called
from monitoring_record.library import Library, load
from monitoring_record.source.problems import Problem


@click.command()
@data_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How the problems are written.",
)
@click.option("--against", metavar="REVISION", help="Also tell what changed in silence since a revision, or a folder.")
def check(data: Path, format_name: str, against: str | None) -> None:
    """Tell every problem of the data, each with its file, line and column, and how to mend it.

    With --against, a published rating may change only with a note, and nothing published may vanish. The exit status is 1
    if there are problems, in every format.

    \b
    text     for people; most terminals open the file at a click
               python3 run.py check
    json     for programs: a list of objects with file, line, column, message
               python3 run.py check --format json | jq length
    github   marks the lines in a pull request on GitHub
               python3 run.py check --format github
    gitlab   a Code Quality report, which marks the lines in a merge request
               python3 run.py check --format gitlab > gl-code-quality-report.json
    """  # noqa: D301 (click's sign for lines to be left as they are)
    data = data.resolve()
    library = load(data)
    if against is not None:
        library = _held_against(against, library, data)
    problems = [_as_seen(problem, data) for problem in library.problems]
    click.echo(FORMATS[format_name](problems), nl=False)
    if problems:
        raise click.exceptions.Exit(1)


def _as_seen(problem: Problem, data: Path) -> Problem:
    """The problem with its path from the folder where the person stands."""
    file = from_here(data.parent / problem.position.file)
    return replace(problem, position=replace(problem.position, file=file.as_posix()))


def _held_against(revision: str, library: Library, data: Path) -> Library:
    """The library with the silent changes since a revision among its problems."""
    earlier = state_called(revision, data).library
    if earlier.problems:
        click.echo(f"{revision} itself has problems, so nothing is compared with it.", err=True)
    changes = published_changes(earlier.dossiers, library.dossiers, data) if library.dossiers else ()
    return Library(library.dossiers, (*library.problems, *changes))
