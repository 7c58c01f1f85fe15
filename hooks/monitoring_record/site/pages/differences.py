"""What organisations say of parts, beside what the government claims and how the experts rated them."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.analysis.differences_in_words import differences_sentences
from monitoring_record.search import SearchEntry
from monitoring_record.search.difference_entries import difference_entries
from monitoring_record.site.page_kind import SinglePage, sentences


class DifferencesPage(SinglePage):
    """Each part on which an organisation spoke, with the words of all three voices."""

    template = "differences.html"
    markdown = "differences.md"
    is_wide = True
    nav_label = "Where they differ"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[None, ...]:
        """Return one page, unless no organisation said anything."""
        return (None,) if report.differences else ()

    @property
    def address(self) -> str:
        """`ruritania/differences/`"""
        return addresses.differences(self.dossier)

    @property
    def title(self) -> str:
        """“Where they differ”"""
        return self.nav_label

    @property
    def description(self) -> str:
        """What the page compares, how many parts are called not implemented, and how these were rated."""
        country, ratings = self.dossier.report.country, self.words.rating.many
        return sentences(f"What organisations say of {country}, beside the {ratings}.", self._sentences[0])

    @property
    def inputs(self) -> Inputs:
        """What organisations say, and the texts beside it."""
        return self.report.difference_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """The comparisons, and what they come to."""
        return {"differences": self.report.differences, "sentences": self._sentences}

    @property
    def _sentences(self) -> tuple[str, ...]:
        return differences_sentences(self.report.differences, self.dossier.scale, self.words)

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return an entry for the page, then one for each section."""
        return difference_entries(self.report, self.full_title, self._sentences)
