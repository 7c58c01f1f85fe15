"""What changed between two states of the record, reported as plain text, or as Markdown for a review."""

from monitoring_record.diff.changed_passages import ChangedPassage, ChangedValue
from monitoring_record.diff.diff_report import diff_report
from monitoring_record.diff.markup import MARKDOWN, MARKUPS, PLAIN_TEXT, DiffMarkup

__all__ = ["MARKDOWN", "MARKUPS", "PLAIN_TEXT", "ChangedPassage", "ChangedValue", "DiffMarkup", "diff_report"]
