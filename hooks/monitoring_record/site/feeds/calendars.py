"""The meetings of a report, and what was promised, as calendars: https://www.rfc-editor.org/rfc/rfc5545."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from monitoring_record import addresses
from monitoring_record.analysis import MeetingAnalysis, ReportAnalysis
from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.dates import settled_on
from monitoring_record.downloads import Publication
from monitoring_record.records.programme import capitalised


def calendar_of_meetings(report: ReportAnalysis, publication: Publication) -> bytes:
    """Return each published meeting as an event of whole days."""
    name = f"{report.words.meeting.titles} on {report.dossier.report.country}: {report.dossier.programme.name}"
    events = (_meeting(report, analysis, publication) for analysis in report.meetings.values())
    return _calendar("Meetings", name, publication.url(addresses.meetings(report.dossier)), events)


def calendar_of_promises(report: ReportAnalysis, publication: Publication) -> bytes:
    """Return what is still to be done by a day as an event of that day: the last one of the quarter, month or year that was named."""
    name = f"Promises of {report.dossier.report.country}: {report.dossier.programme.name}"
    page = publication.url(addresses.promises(report.dossier))
    return _calendar("Promises", name, page, _due_days(report, publication))


def _due_days(report: ReportAnalysis, publication: Publication) -> Iterator[Event]:
    for promise in report.promises.open:
        if promise.due_period:
            yield _due(report, promise, promise.due_period.last, publication)


def _calendar(contents: str, name: str, page: str, events: Iterable[Event]) -> bytes:
    found = Calendar()
    found.add("prodid", f"-//Monitoring Record//{contents}//EN")
    found.add("version", "2.0")
    found.add("name", name)
    found.add("url", page)
    for event in events:
        found.add_component(event)
    content: bytes = found.to_ical()
    return content


def _meeting(report: ReportAnalysis, analysis: MeetingAnalysis, publication: Publication) -> Event:
    dossier, meeting = report.dossier, analysis.meeting
    address = publication.url(addresses.meeting(dossier, meeting))
    changes = analysis.changes.in_words(report.words) if analysis.changes else ""
    event = _event(f"{dossier.report.slug}-{meeting.number}", publication, settled_on(meeting))
    event.add("dtstart", meeting.starts)
    event.add("dtend", meeting.ends + timedelta(days=1))  # the first day that is not a part of it
    event.add("summary", f"{meeting.ordinal} {report.words.meeting.one} on {dossier.report.country}")
    event.add("description", "\n".join(filter(None, (meeting.name, changes, address))))
    event.add("location", meeting.place)
    event.add("url", address)
    return event


def _due(report: ReportAnalysis, of: PromiseHistory, last_day: date, publication: Publication) -> Event:
    address = publication.url(addresses.recommendation(report.dossier, of.recommendation), of.anchor)
    said_last = of.latest.meeting if of.latest else of.meeting
    event = _event(
        f"{report.dossier.report.slug}-promise-{of.recommendation.number}-{of.key}", publication, settled_on(said_last)
    )
    event.add("dtstart", last_day)
    event.add("dtend", last_day + timedelta(days=1))
    event.add("summary", f"Due: {of.promise.promise}")
    event.add("description", "\n".join((*_said_of(report, of), address)))
    event.add("url", address)
    return event


def _said_of(report: ReportAnalysis, of: PromiseHistory) -> Iterator[str]:
    """Yield who is to do it and by when, where it belongs, and what came of it."""
    who = ", ".join(institution.name for _, institution in of.institutions) or capitalised(report.words.reporter)
    yield f"{who}, due: {of.due_in_words}"
    words = report.words
    noun = words.part.of(len(of.numbers)) if of.promise.part else words.recommendation.one
    yield f"{report.dossier.report.country}, {noun} {', '.join(of.numbers)}: {of.recommendation.title_in_full}"
    yield f"Promised at the {of.meeting.ordinal} {words.meeting.one}"
    for at in of.outcomes:
        yield f"{at.outcome.label} at the {at.meeting.ordinal} {words.meeting.one}"


def _event(name: str, publication: Publication, said_on: date) -> Event:
    event = Event()
    event.add("uid", f"{name}@{urlsplit(publication.address).hostname}")
    # The day of the build would make a new file of the same record.
    event.add("dtstamp", datetime.combine(said_on, time(), UTC))
    event.add("transp", "TRANSPARENT")  # it makes nobody busy
    return event
