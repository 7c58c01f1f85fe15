"""An institution: its parts, its promises, the acts that it issued, and where the record names it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.analysis.inputs import profile_inputs
from monitoring_record.analysis.institutions import InstitutionProfile
from monitoring_record.analysis.institutions_in_words import institution_sentences
from monitoring_record.search import SearchEntry
from monitoring_record.search.institution_entries import institution_entries
from monitoring_record.site.page_kind import Link, PageSource, ReportPage, sentences
from monitoring_record.site.pages.institutions import InstitutionsPage


class InstitutionPage(ReportPage[InstitutionProfile]):
    """An institution."""

    template = "institution.html"
    markdown = "institution.md"

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[InstitutionProfile]:
        """Return the institutions."""
        return report.institutions.values()

    @property
    def address(self) -> str:
        """`ruritania/institutions/ministry-of-moats/`"""
        return addresses.institution(self.dossier, self.subject.key)

    @property
    def title(self) -> str:
        """“Ministry of Moats”"""
        return self.subject.institution.name

    @property
    def description(self) -> str:
        """What it answers for, promised and issued."""
        return sentences(f"{self.full_title}.", *self._sentences)

    @property
    def source(self) -> PageSource:
        """Its entry in the list of the institutions."""
        assert self.dossier.institutions is not None, "it is in the list"  # noqa: S101
        return PageSource(self.dossier.institutions.file, ("institutions", self.subject.key))

    @property
    def above(self) -> tuple[Link, ...]:
        """The list of the institutions."""
        return (Link(InstitutionsPage.nav_label, addresses.institutions(self.dossier)),)

    @property
    def inputs(self) -> Inputs:
        """All that is said of the institution."""
        return (self.report.common_inputs, profile_inputs(self.subject, self.report.source_lists))

    @property
    def values(self) -> Mapping[str, Any]:
        """The institution, and what the glossary says of it."""
        return {
            "profile": self.subject,
            "sentences": self._sentences,
            "term": self.report.term_of(self.subject.institution),
            "last_rated": self.report.verdicts.last_rated_meeting(),
        }

    @property
    def _sentences(self) -> tuple[str, ...]:
        return institution_sentences(self.subject, self.words)

    @property
    def has_document(self) -> bool:
        """The API has one of each institution."""
        return True

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return the entry of the institution."""
        return institution_entries(self.subject, self.title, self._sentences)
