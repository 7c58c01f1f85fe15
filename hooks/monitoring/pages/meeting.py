"""A meeting: who, when, every rating, and what changed."""

from monitoring.pages import addresses
from monitoring.pages.dates import month
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier, Meeting
from monitoring.views.flow import flow
from monitoring.views.matrix import ratings_table
from monitoring.views.numbers import changes, shares
from monitoring.views.verdicts import Verdicts


def meeting_page(writer: Writer, dossier: Dossier, verdicts: Verdicts, of: Meeting) -> Page:
    """Write the page of a meeting."""
    place = dossier.meetings.index(of)
    previous = dossier.previous_meeting(of)
    meetings = (previous, of) if previous else (of,)
    return writer.page(
        "meeting.html",
        addresses.meeting(dossier, of),
        title=f"{of.ordinal} meeting, {month(of)}",
        description=f"What the {of.ordinal} meeting found on {dossier.report.country}: every rating, and what changed.",
        source=of.file,
        meeting=of,
        table=ratings_table(dossier, verdicts, meetings=meetings),
        shares=shares(dossier.scale, verdicts.overall(of)),
        changes=changes(verdicts, of),
        steps=flow(dossier.scale, verdicts, meetings),
        previous=previous,
        next=dossier.meetings[place + 1] if place + 1 < len(dossier.meetings) else None,
    )
