"""The search index: an entry for each place that search can open, and the files that the search in a browser reads."""

from monitoring_record.search.known_words import KnownWords
from monitoring_record.search.language import LANGUAGE, TRANSLATIONS, language_of
from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.page_index import PageIndex, index_page
from monitoring_record.search.report_description import description_of
from monitoring_record.search.search_entry import SearchEntry, SearchPage
from monitoring_record.search.search_file import digest_of, folder_of, search_file, texts_file, texts_of
from monitoring_record.search.site_index import SiteIndex, brief
from monitoring_record.search.translated_words import translated_words
from monitoring_record.search.written_page import written_page

__all__ = [
    "LANGUAGE",
    "TRANSLATIONS",
    "KnownWords",
    "Lexicon",
    "PageIndex",
    "SearchEntry",
    "SearchPage",
    "SiteIndex",
    "brief",
    "description_of",
    "digest_of",
    "folder_of",
    "index_page",
    "language_of",
    "search_file",
    "texts_file",
    "texts_of",
    "translated_words",
    "written_page",
]
