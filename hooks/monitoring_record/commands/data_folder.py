"""The option `--data`, which every command takes, and how commands name files."""

import os
from pathlib import Path

import click

PROJECT = Path(__file__).resolve().parents[3]


def from_here(path: Path) -> Path:
    """A file's path from the folder where the person stands: it resolves there, and a terminal makes a link of it."""
    return Path(os.path.relpath(path))


data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=lambda: from_here(PROJECT / "data"),
    show_default="the project’s",
    help="The folder with the records.",
)
