"""The news of a recommendation, of what was promised, of a report and of a site."""

from collections.abc import Iterable, Iterator, Sequence

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.records import Recommendation
from monitoring_record.site.feeds.entries import FindingEntry, MeetingEntry, PromisesEntry, corrections
from monitoring_record.site.feeds.feed import Entry, Feed

MOST_ENTRIES = 100
"""A feed has no more; feed readers fetch it again and again."""


def feed_of_recommendation(report: ReportAnalysis, of: Recommendation) -> Feed | None:
    """Return what each meeting found of a recommendation; None if no meeting rated it."""
    rated = report.verdicts.rated_meetings()
    findings = [FindingEntry(report, of, meeting) for meeting in rated if report.verdicts.rates(meeting, of)]
    page = addresses.recommendation(report.dossier, of)
    name = f"{report.words.recommendation.title} {of.number}: {of.title_in_full}"
    what = f"What each {report.words.meeting.one} found of it, and what was corrected."
    news = (*corrections(report, of), *findings)
    return _feed(page, f"{name} – {report.dossier.report.country}", what, [report], news if findings else ())


def feed_of_report(report: ReportAnalysis) -> Feed | None:
    """Return each meeting of a report, and each recommendation whose ratings it changed; None if nothing is published."""
    page, words = addresses.overview(report.dossier), report.words
    title = f"{report.dossier.report.country}: {report.dossier.programme.name}"
    what = f"Each published {words.meeting.one}, each changed {words.rating.one}, and what was corrected."
    return _feed(page, title, what, [report], _news(report))


def feed_of_promises(report: ReportAnalysis) -> Feed | None:
    """Return what each meeting shows of the promises, recommendation by recommendation; None if nothing was promised."""
    words, country = report.words, report.dossier.report.country
    entries = (PromisesEntry(report, of, at) for at in report.dossier.meetings for of in report.dossier.recommendations)
    what = f"What was promised, and what came of it: {words.recommendation.one} by {words.recommendation.one}, {words.meeting.one} by {words.meeting.one}."
    told = (entry for entry in entries if entry.made or entry.outcomes)
    return _feed(addresses.promises(report.dossier), f"Promises of {country}", what, [report], told)


def feed_of_site(record: CompiledRecord, name: str) -> Feed | None:
    """Return the news of all reports; None if there is only one, which has its own feed."""
    reports = record.published
    if len(reports) < 2:  # noqa: PLR2004 – several
        return None
    what = "Each published meeting, each changed rating, and what was corrected, of every country."
    return _feed(addresses.HOME, name, what, reports, (entry for report in reports for entry in _news(report)))


def _news(report: ReportAnalysis) -> Iterator[Entry]:
    """Yield what is new about a report, the latest of each sort first; nothing before the first meeting that rated anything."""
    if report.last_rated:
        yield from corrections(report)
    for meeting in reversed(report.verdicts.rated_meetings()):
        yield MeetingEntry(report, report.meetings[meeting.number])
        findings = (FindingEntry(report, of, meeting) for of in report.dossier.recommendations)
        yield from (finding for finding in findings if finding.is_change)


def _feed(page: str, title: str, what: str, reports: Sequence[ReportAnalysis], entries: Iterable[Entry]) -> Feed | None:
    newest = sorted(entries, key=lambda entry: entry.updated, reverse=True)[:MOST_ENTRIES]
    rights = {" ".join(report.sentences(report.dossier.report.licence)) for report in reports}
    if not newest:
        return None
    return Feed(page, addresses.feed(page), title, what, rights.pop() if len(rights) == 1 else "", tuple(newest))
