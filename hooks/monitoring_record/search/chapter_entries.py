"""The search entry of a chapter's page."""

from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Chapter
from monitoring_record.search.search_entry import SearchEntry

_CHAPTER_BOOST = 1.35
"""The name of a chapter has words in common with its recommendations, which contain them more than once."""


def chapter_entries(report: ReportAnalysis, of: Chapter, title: str) -> Iterator[SearchEntry]:
    """Yield the entry of the page."""
    words, count = report.words, len(report.dossier.in_chapter(of))
    text = f"The {count} {words.recommendation.many} of this {words.chapter.one}, and how each stands."
    yield SearchEntry(title, (text,), boost=_CHAPTER_BOOST)
