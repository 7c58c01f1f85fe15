"""The search index: an entry for each page and for each section that search can open."""

from monitoring_record.search.index import index_documents
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.settings import search_config

__all__ = ["SearchEntry", "index_documents", "search_config"]
