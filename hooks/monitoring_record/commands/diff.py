"""`diff`: show what changed in the record."""

from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option
from monitoring_record.commands.states import exit_if_problems, state_called
from monitoring_record.diff import MARKUPS, diff_report
from monitoring_record.diff.glossary_diff import glossary_diff
from monitoring_record.diff.record_diff import record_diff


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--format",
    "markup",
    type=click.Choice(tuple(MARKUPS)),
    default="text",
    show_default=True,
    help="Markdown is for comments in reviews.",
)
@data_option
def diff(old: str, new: str | None, markup: str, data: Path) -> None:
    """Show what changed in the record from OLD to NEW.

    Each is a git revision, as in `main`, or a folder like data/. NEW defaults to the present data.
    """
    before, after = state_called(old, data).library, state_called(new or str(data), data).library
    exit_if_problems(before, after)
    reports = record_diff(before.dossiers, after.dossiers)
    glossary = glossary_diff(before.glossary, after.glossary)
    click.echo(diff_report(reports, glossary, MARKUPS[markup]), nl=False)
