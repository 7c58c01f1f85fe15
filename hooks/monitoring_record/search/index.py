"""The search index, in the format of Material for MkDocs."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from monitoring_record import addresses
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.words import Lexicon, Variants
from monitoring_record.search.written import written_entry

IndexDocument = Mapping[str, Any]
"""An entry in the format of Material."""


def index_documents(
    entries: Iterable[SearchEntry], written: Sequence[IndexDocument], lexicon: Lexicon, *, folders: bool
) -> list[IndexDocument]:
    """Return the documents of the search index, one for each entry.

    `entries` are those of the generated pages, `written` are the documents that MkDocs made of the pages written by hand.
    The fields `synonyms`, `articles` and `forms` are searched, but not shown.
    """
    by_hand = {written_entry(document): document for document in written}
    generated = tuple(entries)
    variants = Variants(lexicon, (*by_hand, *generated))
    return [
        *({**document, **_hidden_fields(entry, variants)} for entry, document in by_hand.items()),
        *({**_document(entry, folders=folders), **_hidden_fields(entry, variants)} for entry in generated),
    ]


def _document(entry: SearchEntry, *, folders: bool) -> IndexDocument:
    link = addresses.relative(addresses.HOME, entry.address, folders=folders)
    location = "" if link == "./" else link
    document: IndexDocument = {
        "location": f"{location}#{entry.anchor}" if entry.anchor else location,
        "title": escape(entry.title, quote=False),
        "text": "".join(f"<p>{escape(sentence, quote=False)}</p>" for sentence in entry.text),
    }
    return {**document, **({"boost": entry.boost} if entry.boost != 1 else {})}


def _hidden_fields(entry: SearchEntry, variants: Variants) -> IndexDocument:
    fields = {
        "synonyms": variants.synonyms(entry),
        "articles": variants.articles(entry),
        "forms": variants.forms(entry),
    }
    return {field: " ".join(words) for field, words in fields.items() if words}
