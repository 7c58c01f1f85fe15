"""report.json: the whole record in one document."""

from monitoring_record.downloads.documents import ReportDocument, report_document
from monitoring_record.downloads.download import DataFolder, Download


def report_json(folder: DataFolder) -> bytes:
    """Write the document."""
    (report,) = folder.reports
    return report_document(report, folder.publication).content


DOWNLOAD = Download(
    name="report.json",
    format="JSON",
    media_type="application/json",
    summary="Everything: the report, its meetings, recommendations and updates with all texts, and the ratings.",
    use="to read everything at once from a program, as it is structured",
    document=ReportDocument,
    content=report_json,
)
