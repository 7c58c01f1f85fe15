"""What search finds on a report's overview."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.search.rating_phrases import counts_sentence, meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_OVERVIEW = 2
"""Its country is the word that all pages share."""
_CHANGES = 3
"""It sums up what each recommendation’s entries say of themselves."""


def overview_entries(report: ReportAnalysis, title: str) -> Iterator[SearchEntry]:
    """Return the page, then the sections on it."""
    address, latest = addresses.overview(report.dossier), report.latest
    country, words = report.dossier.report.country, report.words
    text = (counts_sentence(report, latest),) if latest else ()
    yield SearchEntry(address, title, text, boost=_OVERVIEW)
    if latest:
        yield SearchEntry(address, _numbers(report), (), "numbers")
        if latest.changes:
            changed = f"{country}: what changed last ({meeting_phrase(report, latest.meeting)})"
            yield SearchEntry(address, changed, (), "changes", boost=_CHANGES)
    by_chapter = f", by {words.chapter.one}" if report.dossier.report.chapters else ""
    yield SearchEntry(address, f"{country}: all {words.recommendation.many}{by_chapter}", (), "recommendations")
    about = f"About the record of {country}: programme, publisher, original, terms"
    yield SearchEntry(address, about, tuple(_about(report)), "about")


def _numbers(report: ReportAnalysis) -> str:
    country, words = report.dossier.report.country, report.words
    return f"{country}: the {words.rating.many} in numbers, {words.meeting.one} by {words.meeting.one}"


def _about(report: ReportAnalysis) -> Iterator[str]:
    of = report.dossier.report
    yield from report.sentences(of.summary)
    yield from report.sentences(of.method)
    yield f"{report.dossier.programme.name}, {of.round.lower()}."
    yield of.publisher
    yield of.original.title
    yield from report.sentences(of.licence)
