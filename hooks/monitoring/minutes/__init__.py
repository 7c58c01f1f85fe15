"""What changed in the record, told like the minutes of a meeting, as plain text or as Markdown for a review."""

from monitoring.minutes.minutes import minutes
from monitoring.minutes.notation import NOTATIONS, Markdown, Notation, PlainText

__all__ = ["NOTATIONS", "Markdown", "Notation", "PlainText", "minutes"]
