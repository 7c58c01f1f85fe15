"""The records in the YAML files: a class for each kind of file and for each group of fields in it.

To add a field to a file, add it to its class here. `loading` reads and checks it from the class alone.
"""

from monitoring_record.records.base import Record
from monitoring_record.records.dossier import Dossier
from monitoring_record.records.glossary import Glossary, Section, Term
from monitoring_record.records.institution import Institution, Institutions, Responsibility
from monitoring_record.records.meeting import Expert, Meeting, Reporters
from monitoring_record.records.programme import Noun, Programme, Words
from monitoring_record.records.promise import Outcome, Promise
from monitoring_record.records.recommendation import Part, Recommendation, SubPart, part_position, printed_number
from monitoring_record.records.report import Chapter, EarlierRatings, EarlierRound, Original, Report
from monitoring_record.records.scale import Rating, Scale
from monitoring_record.records.synonyms import Synonym, Synonyms
from monitoring_record.records.translations import Translation, Translations
from monitoring_record.records.update import (
    AlternativeText,
    AssessedParts,
    Assessment,
    Document,
    GovernmentText,
    OverallAssessment,
    Update,
)
from monitoring_record.records.vocabularies import (
    DocumentKind,
    Finding,
    InstitutionKind,
    NotAssessed,
    PromiseOutcome,
    RatingChange,
    Stage,
    Voice,
)
from monitoring_record.source.problems import Location

__all__ = [
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
    "Finding",
    "Glossary",
    "GovernmentText",
    "Institution",
    "InstitutionKind",
    "Institutions",
    "Location",
    "Meeting",
    "NotAssessed",
    "Noun",
    "Original",
    "Outcome",
    "OverallAssessment",
    "Part",
    "Programme",
    "Promise",
    "PromiseOutcome",
    "Rating",
    "RatingChange",
    "Recommendation",
    "Record",
    "Report",
    "Reporters",
    "Responsibility",
    "Scale",
    "Section",
    "Stage",
    "SubPart",
    "Synonym",
    "Synonyms",
    "Term",
    "Translation",
    "Translations",
    "Update",
    "Voice",
    "Words",
    "part_position",
    "printed_number",
]
