"""What the commands that build the site share."""

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import click

from monitoring_record.commands.data_folder import from_here, project_folder
from monitoring_record.commands.system_errors import reason
from monitoring_record.release import (
    AlreadyBuildingError,
    InTheWayError,
    Release,
    SourceDateError,
    StoppedError,
    TemplateFailedError,
    left_behind,
    only_build,
    recover,
    replaced,
    stop_no_more,
    stoppable,
)

_OUTPUTS = ("offline", "site", "preview")
"""The folders that commands replace."""


@contextmanager
def building(*names: str, prebuilt: Path | None = None) -> Iterator[tuple[Release, tuple[Path, ...]]]:
    """Yield the release of this site and a new folder for each name; they replace the old ones if the block succeeds.

    `prebuilt` is the folder with prebuilt reports. Whatever a build that was killed left is put in order first.
    """
    project = project_folder()
    folders = tuple(project / name for name in names)
    command = click.get_current_context().command_path
    with told_plainly(), stoppable(), only_build(project, command):
        recover(*(project / name for name in _OUTPUTS))
        with replaced(*folders) as places:
            yield Release.of(project, prebuilt), places
            stop_no_more()
    for folder in folders:
        click.echo(f"Written: {from_here(folder)}/")
    for path in left_behind(*folders):
        click.echo(f"{from_here(path)} is not needed any more, but could not be deleted. The next build tries again.")


@contextmanager
def told_plainly() -> Iterator[None]:
    """End the command with a message, where a build ends for a reason that is not in the site."""
    try:
        yield
    except StoppedError as stopped:
        click.echo("Stopped. Nothing was replaced.", err=True)
        raise click.exceptions.Exit(stopped.exit_status) from None
    except (AlreadyBuildingError, InTheWayError, SourceDateError) as error:
        raise click.ClickException(f"{error} Nothing was replaced.") from None
    except TemplateFailedError as error:
        raise click.ClickException(f"A template cannot be filled in: {error}. Nothing was replaced.") from None
    except BrokenProcessPool:
        raise click.ClickException(
            "A process of the build was ended from outside, probably because the memory was full. Nothing was replaced."
        ) from None
    except OSError as error:
        raise click.ClickException(f"{reason(error)}. Nothing was replaced.") from None
