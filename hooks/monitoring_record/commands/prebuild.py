"""`prebuild`: the pages of single reports, ahead of the build of the whole site."""

from pathlib import Path

import click

from monitoring_record.commands.building import told_plainly
from monitoring_record.commands.data_folder import from_here, project_folder
from monitoring_record.library import report_names
from monitoring_record.release import Release


@click.command()
@click.argument("reports", metavar="REPORT…", nargs=-1, required=True)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=lambda: from_here(project_folder() / "prebuilt"),
    show_default="prebuilt/ of the site",
    help="The folder for the pages; it can be deleted at any time.",
)
def prebuild(reports: tuple[str, ...], into: Path) -> None:
    """Write the pages of single reports, so that several machines can share the work of a large site.

    REPORT is the folder of a report, as in ruritania. Only its files and those that all reports share are read and checked.
    Then `build --prebuilt FOLDER` makes the whole site.

    \b
    python3 run.py prebuild ruritania            on one machine
    python3 run.py prebuild graustark            on another
    python3 run.py build --prebuilt prebuilt     on a third, with the files of both in prebuilt/
    """  # noqa: D301 (click keeps the lines after \b as they are)
    project = project_folder()
    known = report_names(project / "data")
    for report in reports:
        if report not in known:
            raise click.UsageError(f"There is no report “{report}”; the reports are {', '.join(known)}.")
    for report in reports:
        with told_plainly():
            Release.of(project).prebuild(report, into)
        click.echo(f"Written: {from_here(into)}/{report}.*")
