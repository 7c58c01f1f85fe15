"""The report and the meeting that a command is about."""

import click

from monitoring_record.library import Library
from monitoring_record.records import Dossier, Meeting

report_option = click.option(
    "--report", metavar="NAME", help="The report’s folder, as in ruritania; needed if there are several."
)


def report_called(name: str | None, library: Library) -> Dossier:
    """Return the report of that name, or the only one; ends the command if there is no such report."""
    known = [dossier.report.slug for dossier in library.dossiers]
    if name is None and len(known) > 1:
        raise click.UsageError(f"There are several reports: {', '.join(known)}. Choose one with --report.")
    if name is not None and name not in known:
        raise click.UsageError(f"There is no report “{name}”; the reports are {', '.join(known)}.")
    return library.dossiers[known.index(name) if name else 0]


def meeting_called(number: int | None, dossier: Dossier) -> Meeting:
    """Return the meeting of that number, or the latest; ends the command if there is no such meeting."""
    if not dossier.meetings:
        raise click.UsageError(f"{dossier.report.country} has no meeting yet; begin one with `run.py new meeting`.")
    if number is None:
        return dossier.meetings[-1]
    if number not in dossier.meeting_by_number:
        known = ", ".join(str(meeting.number) for meeting in dossier.meetings)
        raise click.UsageError(f"There is no meeting {number}; the meetings are {known}.")
    return dossier.meeting_by_number[number]
