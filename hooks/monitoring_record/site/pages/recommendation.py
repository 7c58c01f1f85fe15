"""A recommendation: its wording, and its history meeting by meeting."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import Inputs, ReportAnalysis
from monitoring_record.citing import ReportCitations
from monitoring_record.dates import month
from monitoring_record.records import Recommendation
from monitoring_record.search import SearchPage
from monitoring_record.search.recommendation_entries import recommendation_page
from monitoring_record.site.citation_metadata import citation_metadata
from monitoring_record.site.page_kind import Alternate, Link, Meta, PageSource, ReportPage, StructuredData, feed_of
from monitoring_record.site.pictures.share_picture import SharePicture, picture_of_recommendation
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.structured_data.works import recommendation_work


class RecommendationPage(ReportPage[Recommendation]):
    """A recommendation."""

    template = "recommendation.html"
    markdown = "recommendation.md"
    is_wide = True

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> tuple[Recommendation, ...]:
        """Return the recommendations."""
        return report.dossier.recommendations

    @property
    def address(self) -> str:
        """`ruritania/recommendations/1/`"""
        return addresses.recommendation(self.dossier, self.subject)

    @property
    def title(self) -> str:
        """“Recommendation 1: Mend the walls”"""
        return f"{self.words.recommendation.title} {self.subject.number}: {self.subject.title_in_full}"

    @property
    def description(self) -> str:
        """A sentence with the last rating."""
        words, country = self.words, self.dossier.report.country
        what = f"{country}, {words.recommendation.one} {self.subject.number} of the {self.dossier.programme.name}"
        at = self.report.recommendations[self.subject.number].last_rated_meeting
        if at is None:
            return f"{what}: what it asks for."
        last = self.report.verdicts.of(at, self.subject)
        rated = last.rating.in_sentence if last else f"rated {words.part_by_part}"
        return f"{what}: {rated} at the {at.ordinal} {words.meeting.one} ({month(at)}), and why."

    @property
    def source(self) -> PageSource:
        """The recommendation's file."""
        return PageSource(self.subject.file)

    @property
    def above(self) -> tuple[Link, ...]:
        """Its chapter."""
        chapter = self.dossier.chapter_of(self.subject)
        if chapter is None:
            return ()
        label = f"{self.words.chapter.title} {chapter.number}: {chapter.title}"
        return (Link(label, addresses.chapter(self.dossier, chapter)),)

    def structured_data(self, config: SiteConfig) -> tuple[StructuredData, ...]:
        """Add the recommendation as a work."""
        return (recommendation_work(config, self.report, self.subject, self.title), *super().structured_data(config))

    @property
    def inputs(self) -> Inputs:
        """The recommendation, what other texts say of it, and the editions, of which it is cited."""
        return (self.report.inputs_of(self.subject), self.report.edition_inputs)

    @property
    def has_document(self) -> bool:
        """True: it says all that the page says."""
        return True

    @property
    def values(self) -> Mapping[str, Any]:
        """What is computed from the recommendation, and its neighbours."""
        neighbours = self.dossier.recommendations
        index = neighbours.index(self.subject)
        return {
            "analysis": self.report.recommendations[self.subject.number],
            "previous": neighbours[index - 1] if index else None,
            "next": neighbours[index + 1] if index + 1 < len(neighbours) else None,
        }

    @property
    def group(self) -> object:
        """The volume of the print that contains it. In a short report, one process would have all the work then."""
        return self.report.volume_of(self.subject) if self.report.volumes[1:] else super().group

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Add the feed of the recommendation, if it is rated."""
        others, rated = super().alternates(config), self.report.verdicts.last_rated_meeting_of(self.subject)
        return (*others, feed_of(self.address)) if config.is_on_the_web and rated else others

    def metadata(self, config: SiteConfig) -> tuple[Meta, ...]:
        """Return how the recommendation is cited."""
        return citation_metadata(ReportCitations(self.report, config.publication).recommendation(self.subject), config)

    def share_picture(self, config: SiteConfig) -> SharePicture:
        """Return what the picture shows."""
        return picture_of_recommendation(self.report, self.subject, config.name, config.public_name(self.address))

    @property
    def search_page(self) -> SearchPage:
        """The recommendation, its parts, and what each voice says of each part at each meeting."""
        return recommendation_page(self.report, self.subject)
