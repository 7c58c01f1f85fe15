"""The public documents: JSON that is promised to stay, its models, and the loading of one back into records."""

from monitoring_record.downloads.documents.document import Document
from monitoring_record.downloads.documents.loading import dossier_of, loaded_report
from monitoring_record.downloads.documents.meeting_document import MeetingDocument, meeting_document
from monitoring_record.downloads.documents.recommendation_document import (
    RecommendationDocument,
    recommendation_document,
)
from monitoring_record.downloads.documents.report_document import ReportDocument, report_document
from monitoring_record.downloads.documents.report_index import ReportIndex, report_index
from monitoring_record.downloads.documents.site_index import SiteIndex, site_index

DOCUMENTS: tuple[type[Document], ...] = (
    SiteIndex,
    ReportIndex,
    RecommendationDocument,
    MeetingDocument,
    ReportDocument,
)
"""Every kind of public document."""

__all__ = [
    "DOCUMENTS",
    "Document",
    "MeetingDocument",
    "RecommendationDocument",
    "ReportDocument",
    "ReportIndex",
    "SiteIndex",
    "dossier_of",
    "loaded_report",
    "meeting_document",
    "recommendation_document",
    "report_document",
    "report_index",
    "site_index",
]
