"""The folder of the site that a command works on, the option `--data`, and how commands name files."""

import os
from pathlib import Path

import click

from monitoring_record.project_folder import SETTINGS, find_project


def project_folder() -> Path:
    """The folder of the site where the person is; ends the command if this is no site."""
    project = find_project(Path.cwd())
    if project is None:
        raise click.UsageError(
            f"There is no {SETTINGS} in this folder, nor in one above it. Go to the folder of your site; "
            "`monitoring-record new site FOLDER` begins one."
        )
    return project


def from_here(path: Path) -> Path:
    """A file's path from the folder where the person is: it resolves there, and a terminal makes a link of it."""
    return Path(os.path.relpath(path))


data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=lambda: from_here(project_folder() / "data"),
    show_default="the site’s",
    help="The folder with the records.",
)
