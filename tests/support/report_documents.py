"""Takes the records out of a report.json, as another program could: nothing of them is missing there."""

from monitoring_record.downloads.documents import ReportDocument
from monitoring_record.records import Dossier, Institutions


def dossier_in(content: bytes) -> Dossier:
    """Return the records in a report.json; raises pydantic's ValidationError if it is none."""
    document = ReportDocument.model_validate_json(content, strict=True)
    institutions = {key: of.as_record() for key, of in document.institutions.items()}
    return Dossier(
        report=document.report.as_record(file="", programme=document.programme.id),
        programme=document.programme.as_record(file=""),
        scale=document.scale.as_record(file=""),
        meetings=tuple(meeting.as_record(file="") for meeting in document.meetings),
        recommendations=tuple(of.as_record(file="", published=True) for of in document.recommendations),
        updates=tuple(update.as_record(file="") for update in document.updates),
        files={},
        institutions=Institutions.model_construct(file="", institutions=institutions) if institutions else None,
    )
