"""The meetings of a report as a calendar: https://www.rfc-editor.org/rfc/rfc5545."""

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from monitoring_record import addresses
from monitoring_record.analysis import MeetingAnalysis, ReportAnalysis
from monitoring_record.dates import settled_on
from monitoring_record.downloads import Publication

_PRODUCT = "-//Monitoring Record//Meetings//EN"


def calendar(report: ReportAnalysis, publication: Publication) -> bytes:
    """Return each published meeting as an event of whole days."""
    dossier = report.dossier
    of_report = Calendar()
    of_report.add("prodid", _PRODUCT)
    of_report.add("version", "2.0")
    of_report.add("name", f"{report.words.meeting.titles} on {dossier.report.country}: {dossier.programme.name}")
    of_report.add("url", publication.url(addresses.meetings(dossier)))
    for analysis in report.meetings.values():
        of_report.add_component(_event(report, analysis, publication))
    content: bytes = of_report.to_ical()
    return content


def _event(report: ReportAnalysis, analysis: MeetingAnalysis, publication: Publication) -> Event:
    dossier, meeting = report.dossier, analysis.meeting
    address = publication.url(addresses.meeting(dossier, meeting))
    changes = analysis.changes.in_words(report.words) if analysis.changes else ""
    event = Event()
    event.add("uid", f"{dossier.report.slug}-{meeting.number}@{urlsplit(publication.address).hostname}")
    # The day of the build would make a new file of the same record.
    event.add("dtstamp", datetime.combine(settled_on(meeting), time(), UTC))
    event.add("dtstart", meeting.starts)
    event.add("dtend", meeting.ends + timedelta(days=1))  # the first day that is not a part of it
    event.add("summary", f"{meeting.ordinal} {report.words.meeting.one} on {dossier.report.country}")
    event.add("description", "\n".join(filter(None, (meeting.name, changes, address))))
    event.add("location", meeting.place)
    event.add("url", address)
    event.add("transp", "TRANSPARENT")  # it makes nobody busy
    return event
