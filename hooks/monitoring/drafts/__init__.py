"""New files for the record, ready to be filled in: they load at once, and say what they still lack."""

from monitoring.drafts.draft import Draft
from monitoring.drafts.meeting import draft_meeting, new_meeting
from monitoring.drafts.report import new_report

__all__ = ["Draft", "draft_meeting", "new_meeting", "new_report"]
