"""A new meeting, and an update for each recommendation, with its last findings in comments."""

import re
from collections.abc import Iterator

from monitoring_record.editing.scaffold.last_findings import LastFindings, last_findings
from monitoring_record.editing.scaffold.scaffold_file import ScaffoldFile, scaffold_file
from monitoring_record.records import Dossier, Meeting, PromiseOutcome, Words
from monitoring_record.source.problems import ordinal


def new_meeting(dossier: Dossier, number: int, same: Meeting | None = None) -> Iterator[ScaffoldFile]:
    """Yield the missing files of a meeting.

    `same` is the meeting of that number in the report of another country: they share the plenary.
    """
    words = dossier.programme.words
    if number not in dossier.meeting_by_number:
        last = dossier.meetings[-1] if dossier.meetings else None
        yield meeting_file(dossier.report.slug, number, last, same or last, words)
    existing = {update.recommendation for update in dossier.updates if update.meeting == number}
    for findings in last_findings(dossier, number):
        if findings.recommendation.number not in existing:
            yield update_file(dossier.report.slug, number, findings, words)


def meeting_file(report: str, number: int, last: Meeting | None, model: Meeting | None, words: Words) -> ScaffoldFile:
    """Return the file of a meeting, with the people of the `last` meeting and the name of the `model`.

    A model with the same number is the same plenary: its days and its place are copied, too.
    """
    return scaffold_file(
        f"{report}/meetings/{number:02}.yml",
        "meeting.yml",
        ordinal=ordinal(number),
        name=_name_with_number(model, number) if model else None,
        last=last,
        same=model if model and model.number == number else None,
        words=words,
    )


def update_file(report: str, meeting: int, findings: LastFindings, words: Words) -> ScaffoldFile:
    """Return the file of an update, with the last findings as comments."""
    path = f"{report}/updates/{meeting}/{findings.recommendation.number:02}.yml"
    return scaffold_file(
        path,
        "update.yml",
        ordinal=ordinal(meeting),
        findings=findings,
        outcomes=f"{'; '.join(f'{each} ({each.meaning})' for each in PromiseOutcome)}.",
        words=words,
    )


def _name_with_number(meeting: Meeting, number: int) -> str | None:
    """Return the name of a meeting with another number in it; None if the name contains no number."""
    for written, wanted in ((meeting.ordinal, ordinal(number)), (str(meeting.number), str(number))):
        name, found = re.subn(rf"\b{written}\b", wanted, meeting.name)
        if found:
            return name
    return None
