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


class SearchIndex:
    """The index of a record. Its builds have the same entries: the hidden words of these are computed once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries: tuple[SearchEntry, ...] = ()
        self._hidden: tuple[IndexDocument, ...] = ()

    def documents(
        self, entries: Iterable[SearchEntry], written: Sequence[IndexDocument], *, folders: bool
    ) -> list[IndexDocument]:
        """Return what the search reads, a mapping for each entry.

        `entries` are those of the generated pages, `written` is the index that MkDocs makes of the pages written by
        hand. The fields `synonyms`, `articles` and `forms` are searched and never shown.
        """
        generated = tuple(entries)
        shown = (*written, *(_document(entry, folders=folders) for entry in generated))
        hidden = self._hidden_words((*map(written_entry, written), *generated))
        return [{**document, **words} for document, words in zip(shown, hidden, strict=True)]

    def _hidden_words(self, entries: tuple[SearchEntry, ...]) -> tuple[IndexDocument, ...]:
        """The further words of each entry."""
        if entries != self._entries:
            variants = Variants(self._lexicon, entries)
            self._entries, self._hidden = entries, tuple(_hidden(entry, variants) for entry in entries)
        return self._hidden


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
