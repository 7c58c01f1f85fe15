"""An organisation: all that it said, by meeting and recommendation."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.analysis.differences import Organisation
from monitoring_record.analysis.differences_in_words import organisation_sentences
from monitoring_record.search import SearchEntry
from monitoring_record.search.difference_entries import organisation_entries
from monitoring_record.site.page_kind import Link, PageSource, ReportPage, sentences


class OrganisationPage(ReportPage[Organisation]):
    """An organisation."""

    template = "organisation.html"
    markdown = "organisation.md"
    is_wide = True

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[Organisation]:
        """Return the organisations that said something."""
        return report.differences.organisations.values()

    @property
    def address(self) -> str:
        """`ruritania/organisations/friends-of-walls/`"""
        return addresses.organisation(self.dossier, self.subject.name)

    @property
    def title(self) -> str:
        """“What Friends of Walls says”"""
        return f"What {self.subject.name} says"

    @property
    def description(self) -> str:
        """On how many parts it spoke, how many it calls not implemented, and how they were rated."""
        return sentences(*self._sentences)

    @property
    def source(self) -> PageSource:
        """The update with the last text of the organisation."""
        return PageSource(self.subject.findings.comparisons[0].update.file, ("alternative",))

    @property
    def above(self) -> tuple[Link, ...]:
        """What organisations say."""
        return (Link("Where they differ", addresses.differences(self.dossier)),)

    @property
    def inputs(self) -> Inputs:
        """What organisations say, and the texts beside it."""
        return self.report.difference_inputs

    @property
    def values(self) -> Mapping[str, Any]:
        """What it said, and what it comes to."""
        reported = (of for of in reversed(self.dossier.meetings) if self.subject.name in of.reported.alternative)
        return {"organisation": self.subject, "sentences": self._sentences, "reported_to": tuple(reported)}

    @property
    def _sentences(self) -> tuple[str, ...]:
        return organisation_sentences(self.subject.findings, self.subject.name, self.dossier.scale, self.words)

    def search_entries(self) -> Iterator[SearchEntry]:
        """Return an entry for the page, then one for each recommendation on which it spoke at a meeting."""
        return organisation_entries(self.report, self.subject, self.full_title, self._sentences)
