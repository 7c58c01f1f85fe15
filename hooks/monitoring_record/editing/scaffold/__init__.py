"""New files to fill in: they are valid at once, and mark what is missing."""

from monitoring_record.editing.scaffold.meeting import meeting_file, new_meeting
from monitoring_record.editing.scaffold.report import new_report
from monitoring_record.editing.scaffold.scaffold_file import ScaffoldFile
from monitoring_record.editing.scaffold.site import engine_requirement, new_site

__all__ = ["ScaffoldFile", "engine_requirement", "meeting_file", "new_meeting", "new_report", "new_site"]
