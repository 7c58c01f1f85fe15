"""Loads a report.json back into the records that it retells."""

from monitoring_record.downloads.documents.report_document import ReportDocument
from monitoring_record.records import Dossier


def loaded_report(content: bytes) -> ReportDocument:
    """Return the document in a report.json; raises pydantic's ValidationError if it is none."""
    return ReportDocument.model_validate_json(content, strict=True)


def dossier_of(document: ReportDocument) -> Dossier:
    """Return the records that a document retells. They have no files, and all of them are public.

    What contributors must write is not demanded of them: the rules of today came after some documents.
    """
    return Dossier(
        report=document.report.as_record(file="", programme=document.programme.id),
        programme=document.programme.as_record(file=""),
        scale=document.scale.as_record(file=""),
        meetings=tuple(meeting.as_record(file="") for meeting in document.meetings),
        recommendations=tuple(of.as_record(file="", published=True) for of in document.recommendations),
        updates=tuple(update.as_record(file="") for update in document.updates),
        files={},
    )
