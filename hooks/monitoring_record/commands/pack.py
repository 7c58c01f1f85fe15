"""`pack`: make the forms that are sent before a meeting."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option
from monitoring_record.commands.reports import report_called, report_option
from monitoring_record.commands.states import sound_library
from monitoring_record.dates import day
from monitoring_record.project_folder import PACKS
from monitoring_record.records import Dossier, Meeting, Words
from monitoring_record.records.placeholders import FILL_IN_DAY
from monitoring_record.whole_files import write_whole


@click.command()
@click.argument("number", type=click.IntRange(min=1))
@report_option
@click.option(
    "--deadline", type=click.DateTime(["%Y-%m-%d"]), help="The day until which the forms are to come back: 2021-02-28."
)
@data_option
def pack(number: int, report: str | None, deadline: datetime | None, data: Path) -> None:
    """Make the forms that are sent before the meeting NUMBER, in packs/REPORT/NUMBER/.

    One form is for the government, another for organisations with an alternative report, each as a Word document and as a
    workbook; and the government's is there for each recommendation by itself, for whoever divides the work. They contain the
    parts that are still open, with their wording, the last ratings and the reasons, and fields to fill in. `collect` reads them
    back. The words of the forms are in the programme's file, under `pack`.

    \b
    python3 run.py pack 21 --deadline 2019-08-15
    """  # noqa: D301 (click keeps the lines after \b as they are)
    dossier = report_called(report, sound_library(data))
    meeting = _meeting(dossier, number)
    folder = data.parent / PACKS / dossier.report.slug / str(number)
    folder.mkdir(parents=True, exist_ok=True)
    until = day(deadline.date().isoformat()) if deadline else ""
    for path, content in _forms(dossier, meeting, until):
        click.echo(_written(folder / path, content))
    click.echo(f"\n{_not_reported(dossier, meeting)}")
    click.echo("When a form comes back: `run.py collect FILE`.")


def _meeting(dossier: Dossier, number: int) -> Meeting:
    """Return the meeting; ends the command if it has not begun, or if its first day is not known."""
    meeting = dossier.meeting_by_number.get(number)
    if meeting is None:
        raise click.ClickException(
            f"{dossier.report.country} has no meeting {number} yet: `run.py new meeting {number}` begins it."
        )
    if meeting.starts == FILL_IN_DAY:
        raise click.ClickException(f"First fill in when the meeting begins: `starts` in {meeting.file}.")
    return meeting


def _forms(dossier: Dossier, meeting: Meeting, deadline: str) -> Iterator[tuple[str, bytes]]:
    """Yield the forms by their paths below the folder of the meeting."""
    from monitoring_record.packs.compose import form_for  # noqa: PLC0415 (the packages that write them are for this command)
    from monitoring_record.packs.excel_form import workbook  # noqa: PLC0415
    from monitoring_record.packs.form_name import VOICES  # noqa: PLC0415
    from monitoring_record.packs.word_form import word_document  # noqa: PLC0415

    for voice in VOICES:
        form = form_for(dossier, meeting, voice, deadline=deadline)
        yield f"{form.name.file_stem}.docx", word_document(form)
        yield f"{form.name.file_stem}.xlsx", workbook(form)
        for of in form.recommendations if form.is_of_the_government else ():
            single = form_for(dossier, meeting, voice, only=of.recommendation.number, deadline=deadline)
            yield f"{dossier.programme.words.recommendation.many}/{single.name.file_stem}.docx", word_document(single)


def _written(path: Path, content: bytes) -> str:
    """Write a form, and say so; one that is filled in stays as it is."""
    from monitoring_record.packs.collecting import is_filled_in  # noqa: PLC0415

    if path.exists() and is_filled_in(path.read_bytes()):
        return f"kept {path}, which is filled in; collect it, or move it to another folder"
    path.parent.mkdir(exist_ok=True)
    write_whole(path, [content])
    return f"wrote {path}"


def _not_reported(dossier: Dossier, meeting: Meeting) -> str:
    """Return on which recommendations nothing was reported to the meeting yet."""
    from monitoring_record.editing.update_status import meeting_status  # noqa: PLC0415

    words: Words = dossier.programme.words
    silent = [str(of.recommendation.number) for of in meeting_status(dossier, meeting).updates if not of.government]
    if not silent:
        return f"{words.reporter.capitalize()} reported on every {words.recommendation.one}."
    return f"No report of {words.reporter} to the {meeting.ordinal} {words.meeting.one} yet: {words.recommendation.of(len(silent))} {', '.join(silent)}."
