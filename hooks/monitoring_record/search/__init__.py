"""The search index: an entry for each page and for each section that search can open."""

from monitoring_record.search.index import SearchIndex
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.settings import search_config
from monitoring_record.search.words import Lexicon

__all__ = ["Lexicon", "SearchEntry", "SearchIndex", "search_config"]
