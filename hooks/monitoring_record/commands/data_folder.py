"""The folder of the site, the option `--data`, and the paths that commands print."""

import os
from pathlib import Path

import click

from monitoring_record.project_folder import SETTINGS, find_project


def project_folder() -> Path:
    """Return the folder of the site that contains the current folder; ends the command if there is none."""
    project = find_project(Path.cwd())
    if project is None:
        raise click.UsageError(
            f"There is no {SETTINGS} in this folder, nor in one above it. Go to the folder of your site; "
            "`monitoring-record new site FOLDER` makes a new one."
        )
    return project


def from_here(path: Path) -> Path:
    """Return a path relative to the current folder, so that terminals can make a link of it.

    Windows has no way from one drive to another: there the path stays as it is.
    """
    try:
        return Path(os.path.relpath(path))
    except ValueError:
        return path


data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=lambda: from_here(project_folder() / "data"),
    show_default="the site’s",
    help="The folder with the records.",
)
