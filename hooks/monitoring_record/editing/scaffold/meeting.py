"""A new meeting, and an update for each recommendation that shows what is still open."""

import re
from collections.abc import Iterator

from monitoring_record.editing.scaffold.last_findings import LastFindings, last_findings
from monitoring_record.editing.scaffold.scaffold_file import ScaffoldFile, scaffold_file
from monitoring_record.records import Dossier, Meeting, Words
from monitoring_record.records.meeting import ordinal


def new_meeting(dossier: Dossier, number: int, same: Meeting | None = None) -> Iterator[ScaffoldFile]:
    """The files of a meeting that a report lacks.

    `same` is the meeting of that number as another country's report has it: the plenary is one.
    """
    words = dossier.programme.words
    if number not in dossier.meeting_by_number:
        last = dossier.meetings[-1] if dossier.meetings else None
        yield meeting_file(dossier.report.slug, number, last, same or last, words)
    there = {update.recommendation for update in dossier.updates if update.meeting == number}
    for findings in last_findings(dossier, number):
        if findings.recommendation.number not in there:
            yield update_file(dossier.report.slug, number, findings, words)


def meeting_file(report: str, number: int, last: Meeting | None, like: Meeting | None, words: Words) -> ScaffoldFile:
    """The file of a meeting. From the `last` one come the people; from the one that it is `like`, its name.

    If that has the same number, it is the same plenary: its days and its place come along, too.
    """
    return scaffold_file(
        f"{report}/meetings/{number:02}.yml",
        "meeting.yml",
        ordinal=ordinal(number),
        name=_name_like(like, number) if like else None,
        last=last,
        same=like if like and like.number == number else None,
        words=words,
    )


def update_file(report: str, meeting: int, findings: LastFindings, words: Words) -> ScaffoldFile:
    """The file of an update, with what stays open from the last assessment as remarks."""
    path = f"{report}/updates/{meeting}/{findings.recommendation.number:02}.yml"
    return scaffold_file(path, "update.yml", ordinal=ordinal(meeting), findings=findings, words=words)


def _name_like(meeting: Meeting, number: int) -> str | None:
    """The name that another meeting would have under this number, if a number is in its own."""
    for written, wanted in ((meeting.ordinal, ordinal(number)), (str(meeting.number), str(number))):
        name, found = re.subn(rf"\b{written}\b", wanted, meeting.name)
        if found:
            return name
    return None
