"""The search index, in the format of Material for MkDocs."""

from collections.abc import Iterator, Sequence

from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.read_entry import IndexDocument, ReadEntry
from monitoring_record.search.variants import Variants


def index_documents(lexicon: Lexicon, entries: Sequence[ReadEntry]) -> Iterator[IndexDocument]:
    """Yield the documents of the search index, one for each entry.

    The fields `synonyms`, `articles` and `forms` are searched, but not shown.
    """
    variants = Variants(lexicon, entries)
    for entry in entries:
        yield {**entry.document, **_hidden_fields(entry, variants)}


def _hidden_fields(entry: ReadEntry, variants: Variants) -> IndexDocument:
    fields = {
        "synonyms": variants.synonyms(entry),
        "articles": sorted(set(entry.articles)),
        "forms": variants.forms(entry),
    }
    return {field: " ".join(words) for field, words in fields.items() if words}
