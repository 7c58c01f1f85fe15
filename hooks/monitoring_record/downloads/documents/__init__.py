"""The public documents: JSON that is promised to stay, its models, and the loading of one back into records."""

from monitoring_record.downloads.documents.loading import dossier_of, loaded_report
from monitoring_record.downloads.documents.report_document import ReportDocument, report_document

__all__ = ["ReportDocument", "dossier_of", "loaded_report", "report_document"]
