"""What changed in the record, told like the minutes of a meeting, as plain text or as Markdown for a review."""

from monitoring.minutes.minutes import minutes
from monitoring.minutes.notation import MARKDOWN, NOTATIONS, PLAIN_TEXT, Notation

__all__ = ["MARKDOWN", "NOTATIONS", "PLAIN_TEXT", "Notation", "minutes"]
