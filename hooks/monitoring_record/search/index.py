"""The search index, in the format of Material for MkDocs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.read_entry import IndexDocument, ReadEntry
from monitoring_record.search.variants import PageWords, Variants


def index_documents(lexicon: Lexicon, entries: Sequence[ReadEntry]) -> Iterator[IndexDocument]:
    """Yield the documents of the search index, one for each entry; those of a page follow one another.

    The fields `synonyms`, `articles` and `forms` are searched, but not shown.
    """
    variants = Variants(lexicon, entries)
    for _, of_page in groupby(entries, key=lambda entry: entry.address):
        yield from _documents_of_page(list(of_page), variants)


def _documents_of_page(entries: Sequence[ReadEntry], variants: Variants) -> Iterator[IndexDocument]:
    page = PageWords(entries)
    for entry in entries:
        fields = {
            "synonyms": variants.synonyms(entry),
            "articles": sorted(set(entry.articles)),
            "forms": variants.forms(entry, page),
        }
        yield {**entry.document, **{field: " ".join(words) for field, words in fields.items() if words}}
