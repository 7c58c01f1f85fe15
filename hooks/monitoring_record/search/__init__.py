"""What search finds: entries with a title of their own, each of which opens at its place."""

from monitoring_record.search.index import documents
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.settings import search_config

__all__ = ["SearchEntry", "documents", "search_config"]
