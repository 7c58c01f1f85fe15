"""What search finds on a list of sources."""

from collections.abc import Iterable, Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.sources import Source
from monitoring_record.search.search_entry import SearchEntry

_SOURCE_BOOST = 0.6
"""Texts of the record about a law come before the list of its citations."""


def source_entries(report: ReportAnalysis, sources: Iterable[Source]) -> Iterator[SearchEntry]:
    """Yield an entry for each source that several recommendations cite; others are entries of a recommendation's page."""
    for source in sources:
        if source.is_shared:
            numbers = ", ".join(str(recommendation.number) for recommendation in source.recommendations)
            title = f"{source.name.removeprefix('the ')}: where it is cited"
            text = f"Cited on {report.words.recommendation.titles} {numbers}."
            number = (f"No. {source.number}",) if source.number else ()
            yield SearchEntry(title[:1].upper() + title[1:], (text,), source.anchor, number, boost=_SOURCE_BOOST)
