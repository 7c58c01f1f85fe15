"""The search entries of a report's overview."""

from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.search.rating_phrases import counts_sentence, latest_counts_sentence, meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_OVERVIEW_BOOST = 2
"""The name of the country is on all pages."""
_CHANGES_BOOST = 2
"""The entries of the recommendations contain the same words for each single change."""


def overview_entries(report: ReportAnalysis, title: str) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each section."""
    last_rated = report.last_rated
    country, words = report.dossier.report.country, report.words
    yield SearchEntry(title, tuple(_standing(report)), boost=_OVERVIEW_BOOST, is_brief=True)
    if last_rated:
        yield SearchEntry(_numbers(report), (), "numbers")
        if last_rated.changes:
            changed = f"{country}: what changed last ({meeting_phrase(report, last_rated.meeting)})"
            yield SearchEntry(changed, (), "changes", boost=_CHANGES_BOOST)
    by_chapter = f", by {words.chapter.one}" if report.dossier.report.chapters else ""
    yield SearchEntry(f"{country}: all {words.recommendation.many}{by_chapter}", (), "recommendations")
    about = f"About the record of {country}: programme, publisher, original, terms"
    yield SearchEntry(about, tuple(_about(report)), "about")


def _standing(report: ReportAnalysis) -> Iterator[str]:
    if report.mixes_meetings:
        yield latest_counts_sentence(report)
    if report.last_rated:
        yield counts_sentence(report, report.last_rated.counts)


def _numbers(report: ReportAnalysis) -> str:
    country, words = report.dossier.report.country, report.words
    return f"{country}: the {words.rating.many} in numbers, {words.meeting.one} by {words.meeting.one}"


def _about(report: ReportAnalysis) -> Iterator[str]:
    of = report.dossier.report
    yield from report.sentences(of.summary)
    yield from report.sentences(of.method)
    yield f"{report.dossier.programme.name}, {of.round_in_sentence}."
    yield of.publisher
    yield of.original.title
    yield from report.sentences(of.licence)
