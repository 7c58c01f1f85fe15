"""`check`: every problem of the data."""

from dataclasses import replace
from pathlib import Path

import click

from monitoring.commands.data_folder import data_option, from_here
from monitoring.commands.problem_formats import FORMATS
from monitoring.loading import Problem, load


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
def check(data: Path, format_name: str) -> None:
    """Tell every problem of the data, each with its file, line and column, and how to mend it.

    The exit status is 1 if there are problems, in every format.

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
    problems = [_as_seen(problem, data) for problem in load(data.resolve()).problems]
    click.echo(FORMATS[format_name](problems), nl=False)
    if problems:
        raise click.exceptions.Exit(1)


def _as_seen(problem: Problem, data: Path) -> Problem:
    """The problem with its path from the folder where the person stands."""
    file = from_here(data.resolve().parent / problem.place.file)
    return replace(problem, place=replace(problem.place, file=file.as_posix()))
