"""A meeting: who, when, every rating, and what changed."""

from monitoring_record import addresses
from monitoring_record.analysis.counts import changes, shares
from monitoring_record.analysis.matrix import ratings_table
from monitoring_record.analysis.rating_flow import flow
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.dates import month
from monitoring_record.records import Dossier, Meeting
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def meeting_page(writer: PageWriter, dossier: Dossier, verdicts: Verdicts, of: Meeting) -> Page:
    """Write the page of a meeting."""
    place = dossier.meetings.index(of)
    previous = dossier.previous_meeting(of)
    meetings = (previous, of) if previous else (of,)
    words = dossier.programme.words
    return writer.page(
        "meeting.html",
        addresses.meeting(dossier, of),
        title=f"{of.ordinal} {words.meeting.one}, {month(of)}",
        description=f"What the {of.ordinal} {words.meeting.one} found on {dossier.report.country}: every {words.rating.one}, and what changed.",
        source=of.file,
        meeting=of,
        table=ratings_table(dossier, verdicts, meetings=meetings),
        shares=shares(dossier.scale, verdicts.overall(of)),
        verdicts=verdicts,
        changes=changes(verdicts, of),
        steps=flow(dossier.scale, verdicts, meetings),
        previous=previous,
        next=dossier.meetings[place + 1] if place + 1 < len(dossier.meetings) else None,
    )
