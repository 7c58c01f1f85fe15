"""`status`: show how far the updates of a meeting are."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option
from monitoring_record.commands.reports import meeting_called, report_called, report_option
from monitoring_record.commands.states import sound_library
from monitoring_record.editing.update_status import MeetingStatus, UpdateStatus, meeting_status
from monitoring_record.records import Words


@click.command()
@click.argument("meeting", type=int, required=False)
@report_option
@data_option
def status(meeting: int | None, report: str | None, data: Path) -> None:
    """Show how far the update of each recommendation is for MEETING, or for the latest one.

    Each line has its stage, which reports it contains, whether it is assessed, which parts have no rating yet,
    which promises that were due have no outcome, and how many places are still to be filled in.
    """
    dossier = report_called(report, sound_library(data))
    found = meeting_status(dossier, meeting_called(meeting, dossier))
    words = dossier.programme.words
    click.echo(f"{dossier.report.country}, {found.meeting.ordinal} {words.meeting.one}\n")
    for line in _table([_head(words), *map(_row, found.updates)]):
        click.echo(line)
    click.echo(f"\n{_totals(found, words)}")
    for file, count in found.unfinished:
        click.echo(f"{file}: {count} to fill in.")


def _head(words: Words) -> tuple[str, ...]:
    unrated = f"{words.part.titles} without {words.rating.one}"
    return (
        "No.",
        "Stage",
        "Government",
        "Alternative",
        "Assessment",
        unrated,
        "Promises without outcome",
        "To fill in",
    )


def _row(status: UpdateStatus) -> tuple[str, ...]:
    return (
        str(status.recommendation.number),
        status.stage or "no update",
        *("yes" if there else "–" for there in (status.government, status.alternative, status.assessment)),
        ", ".join(part.number for part in status.unrated) or "–",
        ", ".join(promise.key for promise in status.unanswered) or "–",
        str(status.placeholders or "–"),
    )


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _totals(found: MeetingStatus, words: Words) -> str:
    counts = (f"{count} {stage or 'without an update'}" for stage, count in found.totals)
    return f"{words.recommendation.counted(len(found.updates))}: {', '.join(counts)}."
