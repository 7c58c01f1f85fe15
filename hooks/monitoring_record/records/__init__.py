"""What the YAML files may say: one class for each kind of file, one module for each noun.

To add a field to a file, add it to its class here. `loading` reads and checks it from the class alone.
"""

from monitoring_record.records.base import Record
from monitoring_record.records.dossier import Dossier
from monitoring_record.records.meeting import Expert, Meeting, Reporters
from monitoring_record.records.recommendation import Part, Recommendation, SubPart
from monitoring_record.records.report import Chapter, Original, Report
from monitoring_record.records.scale import Rating, Scale
from monitoring_record.records.update import (
    DOCUMENT_KINDS,
    NOT_ASSESSED,
    STAGES,
    AlternativeText,
    AssessedParts,
    Assessment,
    Document,
    DocumentKind,
    GovernmentText,
    NotAssessed,
    OverallAssessment,
    Stage,
    Update,
)
from monitoring_record.source.problems import Location

__all__ = [
    "DOCUMENT_KINDS",
    "NOT_ASSESSED",
    "STAGES",
    "AlternativeText",
    "AssessedParts",
    "Assessment",
    "Chapter",
    "Document",
    "DocumentKind",
    "Dossier",
    "Expert",
    "GovernmentText",
    "Location",
    "Meeting",
    "NotAssessed",
    "Original",
    "OverallAssessment",
    "Part",
    "Rating",
    "Recommendation",
    "Record",
    "Report",
    "Reporters",
    "Scale",
    "Stage",
    "SubPart",
    "Update",
]
