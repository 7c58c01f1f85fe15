"""How to cite a recommendation or a meeting: each passage in every form, to be copied or taken as a file."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, TypeVar

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.citing import FILE_FORMS
from monitoring_record.dates import month
from monitoring_record.records import Meeting, Recommendation
from monitoring_record.site.page_kind import Alternate, Link, PageSource, ReportPage
from monitoring_record.site.site_config import SiteConfig

Subject = TypeVar("Subject", Recommendation, Meeting)


class CitingPage(ReportPage[Subject]):
    """How to cite what a page shows. A preview has none: nobody should cite it."""

    template = "cite.html"
    public_only = True
    is_wide = True
    is_in_sitemap = False
    search_page = None

    @property
    @abstractmethod
    def cited_address(self) -> str:
        """The address of the page that is cited."""

    @property
    @abstractmethod
    def cited_title(self) -> str:
        """The title of the page that is cited."""

    @property
    @abstractmethod
    def cited_name(self) -> str:
        """“Recommendation 13”, “the 2nd meeting”"""

    @property
    def title(self) -> str:
        """“Cite Recommendation 13”"""
        return f"Cite {self.cited_name}"

    @property
    def description(self) -> str:
        """What can be cited, and in which forms."""
        forms = ", ".join(form.label for form in FILE_FORMS)
        return f"How to cite {self.cited_name} in the record of {self.dossier.report.country}: as text, {forms}."

    @property
    def source(self) -> PageSource:
        """The file of what is cited."""
        return PageSource(self.subject.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """The page that is cited."""
        return (Link(self.cited_title, self.cited_address),)

    @property
    def values(self) -> Mapping[str, Any]:
        """What is cited, and its page."""
        return {"cited": self.subject, "cited_address": self.cited_address, "cited_title": self.cited_title}

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:  # noqa: ARG002 – the same on every site
        """Return the files for reference managers."""
        return tuple(
            Alternate(form.label, addresses.beside(self.cited_address, form.ending), form.media_type)
            for form in FILE_FORMS
        )


class CitingRecommendationPage(CitingPage[Recommendation]):
    """How to cite a recommendation, and each part at each meeting."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Recommendation, ...]:
        """Return the recommendations."""
        return report.dossier.recommendations

    @property
    def address(self) -> str:
        """`ruritania/recommendations/1/cite/`"""
        return addresses.citing_recommendation(self.dossier, self.subject)

    @property
    def cited_address(self) -> str:
        """`ruritania/recommendations/1/`"""
        return addresses.recommendation(self.dossier, self.subject)

    @property
    def cited_title(self) -> str:
        """“Recommendation 1: Mend the walls”"""
        return f"{self.cited_name}: {self.subject.title_in_full}"

    @property
    def cited_name(self) -> str:
        """“Recommendation 1”"""
        return f"{self.words.recommendation.title} {self.subject.number}"

    @property
    def inputs(self) -> Inputs:
        """The recommendation, what each meeting says of it, and the editions."""
        return (self.report.inputs_of(self.subject), self.report.edition_inputs)


class CitingMeetingPage(CitingPage[Meeting]):
    """How to cite a meeting, and its edition of the whole report."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Meeting, ...]:
        """Return the meetings."""
        return report.dossier.meetings

    @property
    def address(self) -> str:
        """`ruritania/meetings/2/cite/`"""
        return addresses.citing_meeting(self.dossier, self.subject)

    @property
    def cited_address(self) -> str:
        """`ruritania/meetings/2/`"""
        return addresses.meeting(self.dossier, self.subject)

    @property
    def cited_title(self) -> str:
        """“2nd meeting, March 2022”"""
        return f"{self.subject.ordinal} {self.words.meeting.one}, {month(self.subject)}"

    @property
    def cited_name(self) -> str:
        """“the 2nd meeting”"""
        return f"the {self.subject.ordinal} {self.words.meeting.one}"

    @property
    def inputs(self) -> Inputs:
        """The meetings, and the editions."""
        return (self.report.common_inputs, self.report.edition_inputs)
