"""The folder of the data: what is in it, read and checked."""

from monitoring_record.library.library import Library, load, project_findings, project_problems, silent_changes
from monitoring_record.library.report_folders import SHARED, is_report_name, report_names

__all__ = [
    "SHARED",
    "Library",
    "is_report_name",
    "load",
    "project_findings",
    "project_problems",
    "report_names",
    "silent_changes",
]
