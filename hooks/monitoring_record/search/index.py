"""The index of the search, as Material for MkDocs takes it."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from monitoring_record import addresses
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.words import Lexicon, Variants
from monitoring_record.search.written import written_entry

IndexDocument = Mapping[str, Any]
"""An entry as Material takes it."""


def documents(
    entries: Iterable[SearchEntry], written: Sequence[IndexDocument], lexicon: Lexicon, *, folders: bool
) -> list[IndexDocument]:
    """Return what search knows, a mapping for each entry.

    `entries` are those of the generated pages, `written` is what MkDocs knows of the pages written by hand. The fields
    `synonyms`, `articles` and `forms` are searched and never shown.
    """
    by_hand = {written_entry(document): document for document in written}
    found = tuple(entries)
    variants = Variants(lexicon, (*by_hand, *found))
    return [
        *({**document, **_hidden(entry, variants)} for entry, document in by_hand.items()),
        *({**_document(entry, folders=folders), **_hidden(entry, variants)} for entry in found),
    ]


def _document(entry: SearchEntry, *, folders: bool) -> IndexDocument:
    way = addresses.relative(addresses.HOME, entry.address, folders=folders)
    location = "" if way == "./" else way
    document: IndexDocument = {
        "location": f"{location}#{entry.anchor}" if entry.anchor else location,
        "title": escape(entry.title, quote=False),
        "text": "".join(f"<p>{escape(sentence, quote=False)}</p>" for sentence in entry.text),
    }
    return {**document, **({"boost": entry.boost} if entry.boost != 1 else {})}


def _hidden(entry: SearchEntry, variants: Variants) -> IndexDocument:
    fields = {
        "synonyms": variants.synonyms(entry),
        "articles": variants.articles(entry),
        "forms": variants.forms(entry),
    }
    return {field: " ".join(words) for field, words in fields.items() if words}
