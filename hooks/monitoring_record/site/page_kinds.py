"""The table of the kinds of page, in the order of the navigation."""

from typing import Any

from monitoring_record.site.page_kind import ReportPage, SitePage
from monitoring_record.site.pages.api import ApiPage
from monitoring_record.site.pages.board import BoardPage
from monitoring_record.site.pages.chapter import ChapterPage
from monitoring_record.site.pages.citing import CitingMeetingPage, CitingRecommendationPage
from monitoring_record.site.pages.compare import ComparePage
from monitoring_record.site.pages.corrections import CorrectionsPage
from monitoring_record.site.pages.data import DataPage
from monitoring_record.site.pages.data_of_all import DataOfAllPage
from monitoring_record.site.pages.differences import DifferencesPage
from monitoring_record.site.pages.editions import EditionPage, EditionsPage
from monitoring_record.site.pages.glossary import GlossaryPage
from monitoring_record.site.pages.home import HomePage
from monitoring_record.site.pages.institution import InstitutionPage
from monitoring_record.site.pages.institutions import InstitutionsPage
from monitoring_record.site.pages.matrix import MatrixPage
from monitoring_record.site.pages.meeting import MeetingPage
from monitoring_record.site.pages.meeting_changes import MeetingChangesPage
from monitoring_record.site.pages.meetings import MeetingsPage
from monitoring_record.site.pages.organisation import OrganisationPage
from monitoring_record.site.pages.overview import OverviewPage
from monitoring_record.site.pages.print import PrintPage, PrintVolumePage
from monitoring_record.site.pages.promises import PromisesOfYearPage, PromisesPage
from monitoring_record.site.pages.recommendation import RecommendationPage
from monitoring_record.site.pages.search import ResultsPage
from monitoring_record.site.pages.sources import SourcesOfKindPage, SourcesPage

SITE_PAGES: tuple[type[SitePage], ...] = (HomePage, DataOfAllPage, GlossaryPage, ResultsPage, ApiPage)
"""The kinds of page that a site has once."""

REPORT_PAGES: tuple[type[ReportPage[Any]], ...] = (
    OverviewPage,
    MatrixPage,
    ComparePage,
    DifferencesPage,
    OrganisationPage,
    PromisesPage,
    PromisesOfYearPage,
    RecommendationPage,
    CitingRecommendationPage,
    MeetingsPage,
    MeetingPage,
    CitingMeetingPage,
    MeetingChangesPage,
    ChapterPage,
    InstitutionsPage,
    InstitutionPage,
    SourcesPage,
    SourcesOfKindPage,
    DataPage,
    EditionsPage,
    EditionPage,
    CorrectionsPage,
    PrintPage,
    PrintVolumePage,
    BoardPage,
)
"""The kinds of page that each report has."""
