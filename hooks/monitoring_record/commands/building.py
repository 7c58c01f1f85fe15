"""What the commands that build the site share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from monitoring_record.commands.data_folder import from_here, project_folder
from monitoring_record.release import Release, replaced


@contextmanager
def building(*names: str, prebuilt: Path | None = None) -> Iterator[tuple[Release, tuple[Path, ...]]]:
    """Yield the release of this site and a new folder for each name; they replace the old ones if the block succeeds.

    `prebuilt` is the folder with prebuilt reports.
    """
    project = project_folder()
    folders = tuple(project / name for name in names)
    try:
        with replaced(*folders) as places:
            yield Release.of(project, prebuilt), places
    except OSError as error:  # a full disk, or a folder that another program uses
        raise click.ClickException(f"{error}. Nothing was replaced.") from None
    for folder in folders:
        click.echo(f"Written: {from_here(folder)}/")
