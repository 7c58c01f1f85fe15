"""A new meeting, and an update for each recommendation that shows what is still open."""

import re
from collections.abc import Iterator

from monitoring.drafts.draft import Draft, write_draft
from monitoring.records import Dossier, Meeting
from monitoring.records.meeting import ordinal
from monitoring.views.carried_over import CarriedOver, carried_over


def new_meeting(dossier: Dossier, number: int, same: Meeting | None = None) -> Iterator[Draft]:
    """The files of a meeting that a report lacks.

    `same` is the meeting of that number as another country's report has it: the plenary is one.
    """
    if number not in dossier.meeting_by_number:
        last = dossier.meetings[-1] if dossier.meetings else None
        yield draft_meeting(dossier.report.slug, number, last, same or last)
    there = {update.recommendation for update in dossier.updates if update.meeting == number}
    for carried in carried_over(dossier, number):
        if carried.recommendation.number not in there:
            yield draft_update(dossier.report.slug, number, carried)


def draft_meeting(report: str, number: int, last: Meeting | None, like: Meeting | None) -> Draft:
    """The file of a meeting. From the `last` one come the people; from the one that it is `like`, its name.

    If that has the same number, it is the same plenary: its days and its place come along, too.
    """
    return write_draft(
        f"{report}/meetings/{number:02}.yml",
        "meeting.yml",
        ordinal=ordinal(number),
        name=_name_like(like, number) if like else None,
        last=last,
        same=like if like and like.number == number else None,
    )


def draft_update(report: str, meeting: int, carried: CarriedOver) -> Draft:
    """The file of an update, with what stays open from the last assessment as remarks."""
    path = f"{report}/updates/{meeting}/{carried.recommendation.number:02}.yml"
    return write_draft(path, "update.yml", ordinal=ordinal(meeting), carried=carried)


def _name_like(meeting: Meeting, number: int) -> str | None:
    """The name that another meeting would have under this number, if its own holds one."""
    for written, wanted in ((meeting.ordinal, ordinal(number)), (str(meeting.number), str(number))):
        name, found = re.subn(rf"\b{written}\b", wanted, meeting.name)
        if found:
            return name
    return None
