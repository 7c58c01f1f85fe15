"""The search index: an entry for each page and for each section that search can open."""

from monitoring_record.search.index import index_documents
from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.read_entry import EntryReader, IndexDocument, ReadEntry
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.settings import search_config
from monitoring_record.search.written import written_entry

__all__ = [
    "EntryReader",
    "IndexDocument",
    "Lexicon",
    "ReadEntry",
    "SearchEntry",
    "index_documents",
    "search_config",
    "written_entry",
]
