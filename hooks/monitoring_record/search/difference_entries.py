"""The search entries of the pages about what organisations say."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.differences import Comparison, Organisation
from monitoring_record.records import Voice
from monitoring_record.search.rating_phrases import meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_DIFFERENCE_BOOST = 0.8
"""The page of the recommendation, which has the texts, comes before the lists of their gists."""


def difference_entries(report: ReportAnalysis, title: str, sentences: tuple[str, ...]) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each sort of agreement."""
    country = report.dossier.report.country
    yield SearchEntry(title, sentences)
    if report.differences.are_many:
        return
    for agreement, found in report.differences.by_agreement().items():
        numbers = ", ".join(each.passage.number for each in found.comparisons)
        text = (f"{report.words.part.titles} {numbers}.",)
        named = f"{country}: {report.words.adapt(agreement.meaning)}"
        yield SearchEntry(named, text, agreement, boost=_DIFFERENCE_BOOST)


def organisation_entries(
    report: ReportAnalysis, of: Organisation, title: str, sentences: tuple[str, ...]
) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each recommendation on which it spoke at a meeting."""
    yield SearchEntry(title, sentences)
    for meeting, at_meeting in of.findings.by_meeting():
        for recommendation, found in at_meeting.by_recommendation():
            about = f"{of.name} on {recommendation.number} {recommendation.title} ({meeting_phrase(report, meeting)})"
            text = tuple(map(_said, found.comparisons))
            anchor = addresses.recommendation_anchor(recommendation, meeting)
            yield SearchEntry(
                about, text, anchor, meeting=meeting.number, voice=Voice.ALTERNATIVE, boost=_DIFFERENCE_BOOST
            )


def _said(of: Comparison) -> str:
    said = ": ".join(filter(None, (of.entry.finding and of.entry.finding.label, of.entry.gist)))
    return f"{of.passage.number} {of.title}. {said}".rstrip(". ") + "."
