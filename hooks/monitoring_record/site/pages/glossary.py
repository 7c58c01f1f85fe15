"""The glossary: the words of the record, and what they mean."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, GlossaryAnalysis, Inputs
from monitoring_record.analysis.groups import grouped
from monitoring_record.records import Term
from monitoring_record.records.glossary import IN_THE_ORIGINAL, glossary_anchor, is_abbreviation
from monitoring_record.search import SearchEntry
from monitoring_record.search.glossary_entries import glossary_entries
from monitoring_record.site.page_kind import PageSource, SitePage


class GlossaryPage(SitePage):
    """The glossary, where the data has one."""

    template = "glossary.html"
    markdown = "glossary.md"

    @classmethod
    def is_part_of(cls, record: CompiledRecord) -> bool:
        """Whether there is a glossary."""
        return record.glossary is not None

    @property
    def address(self) -> str:
        """`glossary/`"""
        return addresses.GLOSSARY

    @property
    def title(self) -> str:
        """“Glossary”"""
        return "Glossary"

    @property
    def description(self) -> str:
        """What the page explains."""
        return "The words and abbreviations of the record, and what they stand for."

    @property
    def source(self) -> PageSource:
        """The file of the glossary."""
        return PageSource(self._analysis.glossary.file)

    @property
    def inputs(self) -> Inputs:
        """Which of its terms are institutions of a report, besides the glossary."""
        return tuple(self._institutions.items())

    @property
    def values(self) -> Mapping[str, Any]:
        """The glossary, and functions for its names."""
        return {
            "analysis": self._analysis,
            "glossary": self._analysis.glossary,
            "glossary_anchor": glossary_anchor,
            "is_abbreviation": is_abbreviation,
            "IN_THE_ORIGINAL": IN_THE_ORIGINAL,
            "institutions": self._institutions,
        }

    @cached_property
    def _institutions(self) -> Mapping[Term, tuple[tuple[str, str], ...]]:
        """The terms that are institutions, each with the countries and the pages that tell more of it."""
        return grouped(
            (term, (report.dossier.report.country, addresses.institution(report.dossier, key)))
            for report in self.record.reports
            for key, profile in report.institutions.items()
            if (term := report.term_of(profile.institution))
        )

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return an entry for the page, then one for each term."""
        return glossary_entries(self._analysis, self.full_title)

    @property
    def _analysis(self) -> GlossaryAnalysis:
        assert self.record.glossary is not None, "the page is part of the site only then"  # noqa: S101
        return self.record.glossary
