"""What the YAML files may say: one class for each kind of file, one module for each noun.

To add a field to a file, add it to its class here. `loading` reads and checks it from the class alone.
"""

from monitoring_record.records.base import Location, Record
from monitoring_record.records.dossier import Dossier
from monitoring_record.records.meeting import Expert, Meeting, Reporters
from monitoring_record.records.programme import Noun, Programme, Words
from monitoring_record.records.recommendation import Part, Recommendation, SubPart, part_position, printed_number
from monitoring_record.records.report import Chapter, EarlierRatings, EarlierRound, Original, Report
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
    "EarlierRatings",
    "EarlierRound",
    "Expert",
    "GovernmentText",
    "Location",
    "Meeting",
    "NotAssessed",
    "Noun",
    "Original",
    "OverallAssessment",
    "Part",
    "Programme",
    "Rating",
    "Recommendation",
    "Record",
    "Report",
    "Reporters",
    "Scale",
    "Stage",
    "SubPart",
    "Update",
    "Words",
    "part_position",
    "printed_number",
]
