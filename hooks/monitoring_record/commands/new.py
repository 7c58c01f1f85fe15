"""`new meeting`, `new report` and `new site`: write new files to fill in."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option
from monitoring_record.commands.reports import report_called, report_option
from monitoring_record.commands.states import sound_library
from monitoring_record.editing.scaffold import ScaffoldFile, engine_requirement, new_meeting, new_report, new_site
from monitoring_record.library import Library, is_report_name
from monitoring_record.records import Dossier, Meeting
from monitoring_record.records.placeholders import FILL_IN_DAY


@click.group()
def new() -> None:
    """Begin a meeting, a report or a site: write new files to fill in."""


@new.command()
@click.argument("number", type=click.IntRange(min=1))
@report_option
@data_option
def meeting(number: int, report: str | None, data: Path) -> None:
    """Begin the meeting NUMBER: its file, and an update for each recommendation.

    Comments in each update show how every part was rated last, and why. Existing files are not changed: for a meeting that
    has begun, only the missing updates are written.
    """
    library = sound_library(data)
    dossier = report_called(report, library)
    _check_order(dossier, number)
    written = _write(new_meeting(dossier, number, _same_meeting(library, dossier, number)), data)
    if not written:
        raise click.ClickException(f"Meeting {number} and its updates exist already; nothing was written.")
    _print_next_step(data, f"`run.py status {number} --report {dossier.report.slug}` shows what is left.")


@new.command()
@click.argument("name")
@click.option("--meeting", "number", type=click.IntRange(min=1), default=1, help="The number of its first meeting.")
@data_option
def report(name: str, number: int, data: Path) -> None:
    """Begin the report NAME, a country: its file, a first recommendation, and a first meeting with its update.

    What the countries of a programme share is copied from the last report in the data.
    """
    if not is_report_name(name):
        raise click.UsageError(
            f"“{name}” cannot be a report’s folder; use small letters, digits and hyphens, and no name of a page."
        )
    if (data / name).exists():
        raise click.ClickException(f"{data / name} exists already; nothing was written.")
    other = _last_report(data)
    programme = other.programme.id if other else _first(data, "programme")
    scale = other.scale.id if other else _first(data, "scale")
    _write(new_report(name, programme, scale, number, other), data)
    _print_next_step(
        data,
        f"Add the other recommendations: {data / name}/recommendations/02.yml, 03.yml …\n"
        f"Then `run.py new meeting {number} --report {name}` writes an update for each, and "
        f"`run.py status --report {name}` shows what is left.",
    )


@new.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def site(folder: Path) -> None:
    """Begin a site for a programme in FOLDER: a repository that builds at once, with an example to overwrite."""
    if folder.is_dir() and any(path.name != ".git" for path in folder.iterdir()):
        raise click.ClickException(f"{folder} is not empty; nothing was written.")
    count = sum(1 for _ in _written(new_site(), folder))
    click.echo(f"{count} files are in {folder}. {folder / 'README.md'} says what to change.")
    click.echo(
        f"{folder / 'requirements.txt'} names the engine as {engine_requirement()}. If pip does not find that on a package "
        "index, write the address of its wheel or repository there."
    )
    click.echo(f"See it: cd {folder} && python3 run.py serve")


def _check_order(dossier: Dossier, number: int) -> None:
    """End the command if the number is too low, or if the days of the meeting before are not filled in."""
    if not dossier.meetings or number in dossier.meeting_by_number:
        return
    last = dossier.meetings[-1]
    if number < last.number:
        raise click.UsageError(f"The latest meeting is {last.number}; a new one has a higher number.")
    if FILL_IN_DAY in (last.starts, last.ends):
        raise click.ClickException(f"First fill in the days of meeting {last.number}, in {last.file}.")


def _same_meeting(library: Library, dossier: Dossier, number: int) -> Meeting | None:
    """Return the meeting of this number in the report of another country of the programme; the plenary is the same."""
    others = (other for other in library.dossiers if other.report.programme == dossier.report.programme)
    return next((other.meeting_by_number[number] for other in others if number in other.meeting_by_number), None)


def _last_report(data: Path) -> Dossier | None:
    """Return the report to copy from; None if the new one is the first."""
    folders = [path for path in data.glob("*/report.yml") if is_report_name(path.parent.name)]
    return sound_library(data).dossiers[-1] if folders else None


def _first(data: Path, kind: str) -> str:
    """Return the id of the first programme or scale; ends the command if there is none."""
    ids = sorted(path.stem for path in (data / f"{kind}s").glob("*.yml"))
    if not ids:
        raise click.ClickException(f"First write the {kind}, as a file in {data / f'{kind}s'}.")
    return ids[0]


def _write(files: Iterable[ScaffoldFile], data: Path) -> int:
    """Write files, and print the path of each; returns how many there were."""
    count = 0
    for path in _written(files, data):
        click.echo(f"wrote {path}")
        count += 1
    return count


def _written(files: Iterable[ScaffoldFile], folder: Path) -> Iterator[Path]:
    """Write files below a folder; yields the path of each."""
    for file in list(files):  # make all of them before the first is written
        file.write(folder)
        yield folder / file.path


def _print_next_step(data: Path, step: str) -> None:
    sound_library(data)
    click.echo(f"\nThe data is sound. Fill in what says FILL IN. {step}")
