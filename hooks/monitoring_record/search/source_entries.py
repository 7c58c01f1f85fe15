"""What search finds in the list of sources."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.search.search_entry import SearchEntry

_SOURCE = 0.4
"""Where a law is cited comes after what the record says of it."""


def source_entries(report: ReportAnalysis) -> Iterator[SearchEntry]:
    """Return each source that several recommendations cite; what one alone cites is an entry of its page."""
    for source in report.sources:
        if source.is_shared:
            numbers = ", ".join(str(recommendation.number) for recommendation in source.recommendations)
            title = f"{source.name.removeprefix('the ')}: where it is cited"
            text = f"Cited on {report.words.recommendation.titles} {numbers}."
            address = addresses.sources(report.dossier)
            yield SearchEntry(address, title[:1].upper() + title[1:], (text,), source.anchor, boost=_SOURCE)
