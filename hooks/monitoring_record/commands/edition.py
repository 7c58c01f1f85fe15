"""`edition`: keep what was published with a meeting."""

from collections.abc import Iterable
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option
from monitoring_record.commands.reports import meeting_called, report_called, report_option
from monitoring_record.commands.states import sound_library
from monitoring_record.editions import EditionReader
from monitoring_record.editions.new_edition import edition_id, new_edition, unpublished
from monitoring_record.records import Dossier, Meeting
from monitoring_record.whole_files import write_whole


@click.command()
@click.argument("number", type=click.IntRange(min=1))
@report_option
@data_option
def edition(number: int, report: str | None, data: Path) -> None:
    """Keep the record as it is published with the meeting NUMBER: what readers cite, whatever is corrected later.

    Writes the published record up to this meeting as a file, and its checksum beside it. Neither ever changes. Make it once
    all updates of the meeting are published, and before anything of the next one is.

    \b
    python3 run.py edition 20
    """  # noqa: D301 (click keeps the lines after \b as they are)
    library = sound_library(data)
    dossier = report_called(report, library)
    meeting = meeting_called(number, dossier)
    kept = EditionReader().read(library)
    for problem in kept.problems:
        raise click.ClickException(str(problem))
    editions = kept.by_report[dossier.report.slug]
    for known in editions:
        if known.meeting.number == number:
            raise click.ClickException(
                f"The {_name(dossier, meeting)} has its edition, {known.path}. An edition never changes; correct the record "
                "itself, and the pages say what was corrected."
            )
    _check_published(dossier, meeting)
    made = new_edition(library, dossier, meeting, edition_id(meeting, {known.id for known in editions}))
    for path, content in made.files.items():
        (data / path).parent.mkdir(exist_ok=True)
        write_whole(data / path, [content])
        click.echo(f"wrote {data / path}")
    click.echo(f"\nCommit both files, and change neither:\n  {_commit_command(data, made.files, dossier, meeting)}")


def _check_published(dossier: Dossier, meeting: Meeting) -> None:
    """End the command if something of the meeting is not published, or nothing is."""
    drafts = unpublished(dossier, meeting)
    if drafts:
        listed = "\n".join(f"  {update.file} (stage: {update.stage})" for update in drafts)
        raise click.ClickException(
            f"Not all updates of the {_name(dossier, meeting)} are published; nothing was written.\n{listed}"
        )
    if not any(update.meeting == meeting.number for update in dossier.updates):
        raise click.ClickException(f"The {_name(dossier, meeting)} has no update; nothing was written.")


def _name(dossier: Dossier, meeting: Meeting) -> str:
    return f"{meeting.ordinal} {dossier.programme.words.meeting.one}"


def _commit_command(data: Path, paths: Iterable[str], dossier: Dossier, meeting: Meeting) -> str:
    files = " ".join((data / path).as_posix() for path in paths)
    return f'git add {files} && git commit -m "Edition of the {_name(dossier, meeting)}"'
