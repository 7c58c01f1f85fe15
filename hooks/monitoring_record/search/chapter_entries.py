"""What search finds on the page of a chapter."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Chapter
from monitoring_record.search.search_entry import SearchEntry

_CHAPTER = 1.35
"""Its name shares its words with the recommendations, which say them more than once."""


def chapter_entries(report: ReportAnalysis, of: Chapter, title: str) -> Iterator[SearchEntry]:
    """Return the page."""
    text = f"The {len(report.dossier.in_chapter(of))} recommendations of this chapter, and how each stands."
    yield SearchEntry(addresses.chapter(report.dossier, of), title, (text,), boost=_CHAPTER)
