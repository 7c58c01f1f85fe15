"""What search knows: entries made from the records, each told apart by its title, each opening at its place."""

from monitoring_record.search.entry import SearchEntry
from monitoring_record.search.index import documents
from monitoring_record.search.settings import search_config

__all__ = ["SearchEntry", "documents", "search_config"]
