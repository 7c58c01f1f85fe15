"""How the record is cited: each passage described once, in the terms of CSL-JSON, and written in several forms."""

from monitoring_record.citing.citation import Citation, CitationType, CitedEdition, CitedOriginal
from monitoring_record.citing.citations import CitedGroup, CitedPassage, ReportCitations
from monitoring_record.citing.coins import coins
from monitoring_record.citing.forms import FILE_FORMS, FORMS, CitationForm
from monitoring_record.citing.meta_tags import meta_tags

__all__ = [
    "FILE_FORMS",
    "FORMS",
    "Citation",
    "CitationForm",
    "CitationType",
    "CitedEdition",
    "CitedGroup",
    "CitedOriginal",
    "CitedPassage",
    "ReportCitations",
    "coins",
    "meta_tags",
]
