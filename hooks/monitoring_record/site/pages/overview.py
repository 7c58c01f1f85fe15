"""The overview of a report: where the country stands, what changed, the numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.dates import month
from monitoring_record.search import SearchEntry
from monitoring_record.search.overview_entries import overview_entries
from monitoring_record.site.page_kind import SinglePage


class OverviewPage(SinglePage):
    """Where the country stands."""

    template = "overview.html"
    tab = "Overview"

    @property
    def address(self) -> str:
        """`ruritania/`"""
        return addresses.overview(self.dossier)

    @property
    def title(self) -> str:
        """“Ruritania: where it stood in March 2022”"""
        latest = self.report.latest
        return f"{self.dossier.report.country}: where it stood" + (f" in {month(latest.meeting)}" if latest else "")

    @property
    def description(self) -> str:
        """What the record is about."""
        dossier, meeting = self.dossier, self.words.meeting.one
        return (
            f"{dossier.report.country} and its {self.words.recommendation.counted(len(dossier.recommendations))} of the "
            f"{dossier.programme.name}: how far it got, what changed from {meeting} to {meeting}, and why."
        )

    @property
    def values(self) -> Mapping[str, Any]:
        """The numbers, and what changed last."""
        return {
            "latest": self.report.latest,
            "counts": self.report.counts,
            "by_chapter": [
                (chapter, self.report.counts_of_chapter(chapter)) for chapter in self.dossier.report.chapters
            ],
            "steps": self.report.latest_steps,
            "bands": self.report.bands,
        }

    @property
    def bar_label(self) -> str:
        """The country's name leads to its overview."""
        return self.dossier.report.country

    def search_entries(self) -> Iterator[SearchEntry]:
        """The page, and the sections on it."""
        return overview_entries(self.report, self.full_title)
