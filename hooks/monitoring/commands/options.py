"""What several commands take, and how they name files."""

import os
from pathlib import Path

import click

PROJECT = Path(__file__).resolve().parents[3]

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=PROJECT / "data",
    show_default="the project’s",
    help="The folder with the records.",
)


def as_seen(path: Path) -> str:
    """A file's path from the folder where the person stands: a terminal makes a link of it."""
    return Path(os.path.relpath(path)).as_posix()
