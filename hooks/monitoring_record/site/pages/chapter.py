"""A chapter: its recommendations with their current ratings."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.records import Chapter
from monitoring_record.search import SearchEntry
from monitoring_record.search.chapter_entries import chapter_entries
from monitoring_record.site.page_kind import PageSource, ReportPage, sentences


class ChapterPage(ReportPage[Chapter]):
    """A chapter."""

    template = "chapter.html"
    markdown = "chapter.md"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Chapter, ...]:
        """Return the chapters."""
        return report.dossier.report.chapters

    @property
    def address(self) -> str:
        """`ruritania/chapters/1/`"""
        return addresses.chapter(self.dossier, self.subject)

    @property
    def title(self) -> str:
        """“Chapter 1: Walls”"""
        return f"{self.words.chapter.title} {self.subject.number}: {self.subject.title}"

    @property
    def description(self) -> str:
        """What the page shows, and how far it is published."""
        country, counts = self.dossier.report.country, self.report.counts_of_chapter(self.subject)
        chapter, recommendations = self.words.chapter.one, self.words.recommendation.many
        what = f"{country}, {chapter} {self.subject.number}: its {recommendations} and how each stands."
        return sentences(what, counts[-1].outstanding_sentence(self.words) if counts else "")

    @property
    def source(self) -> PageSource:
        """The chapter's entry in the report's file."""
        return PageSource(self.dossier.report.file, self.dossier.place_of(self.subject))

    @property
    def inputs(self) -> Inputs:
        """The ratings."""
        return self.report.rating_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The ratings of the chapter."""
        return {
            "chapter": self.subject,
            "table": self.report.table_of_chapter(self.subject),
            "bands": self.report.bands_of_chapter(self.subject),
            "last_rated": self.report.verdicts.last_rated_meeting(),
            "counts": self.report.counts_of_chapter(self.subject),
        }

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return the entry of the page."""
        return chapter_entries(self.report, self.subject, self.full_title)
