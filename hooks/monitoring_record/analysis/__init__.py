"""What is computed from the records, and so never written by hand: changes, histories, the matrix, counts, texts as HTML.

It is computed once a build: `compile_record` returns one `ReportAnalysis` of each report. Pages, search, downloads and
feeds read it, and compute nothing that another of them computes.
"""

from monitoring_record.analysis.compiled_record import CompiledRecord, compile_record, public_dossiers
from monitoring_record.analysis.glossary_analysis import GlossaryAnalysis
from monitoring_record.analysis.inputs import Inputs
from monitoring_record.analysis.promise_lists import PromiseList
from monitoring_record.analysis.report_analysis import MeetingAnalysis, RecommendationAnalysis, ReportAnalysis
from monitoring_record.analysis.source_lists import SourceList
from monitoring_record.analysis.volumes import Volume

__all__ = [
    "CompiledRecord",
    "GlossaryAnalysis",
    "Inputs",
    "MeetingAnalysis",
    "PromiseList",
    "RecommendationAnalysis",
    "ReportAnalysis",
    "SourceList",
    "Volume",
    "compile_record",
    "public_dossiers",
]
