"""The public documents: JSON that is promised to stay, and its models."""

from monitoring_record.downloads.documents.document import Document
from monitoring_record.downloads.documents.institution_document import InstitutionDocument, institution_document
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
    InstitutionDocument,
    ReportDocument,
)
"""Every kind of public document."""

__all__ = [
    "DOCUMENTS",
    "Document",
    "InstitutionDocument",
    "MeetingDocument",
    "RecommendationDocument",
    "ReportDocument",
    "ReportIndex",
    "SiteIndex",
    "institution_document",
    "meeting_document",
    "recommendation_document",
    "report_document",
    "report_index",
    "site_index",
]
