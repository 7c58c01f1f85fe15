"""Editions: what was published with each meeting is kept, and what was corrected since is told from the history of the data."""

from monitoring_record.editions.data_history import NO_HISTORY, DataHistory, HistoryReader
from monitoring_record.editions.kept_editions import EditionReader, KeptEditions, report_editions

__all__ = [
    "NO_HISTORY",
    "DataHistory",
    "EditionReader",
    "HistoryReader",
    "KeptEditions",
    "report_editions",
]
