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


class SearchIndex:
    """The index of a record. The builds of a record have the same entries, so their hidden fields are computed once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries: tuple[SearchEntry, ...] = ()
        self._hidden: tuple[IndexDocument, ...] = ()

    def documents(
        self, entries: Iterable[SearchEntry], written: Sequence[IndexDocument], *, folders: bool
    ) -> list[IndexDocument]:
        """Return the documents of the search index, one for each entry.

        `entries` are those of the generated pages, `written` are the documents that MkDocs made of the pages written
        by hand. The fields `synonyms`, `articles` and `forms` are searched, but not shown.
        """
        generated = tuple(entries)
        shown = (*written, *(_document(entry, folders=folders) for entry in generated))
        hidden = self._all_hidden_fields((*map(written_entry, written), *generated))
        return [{**document, **words} for document, words in zip(shown, hidden, strict=True)]

    def _all_hidden_fields(self, entries: tuple[SearchEntry, ...]) -> tuple[IndexDocument, ...]:
        """Return the fields that are searched and not shown, of each entry."""
        if entries != self._entries:
            variants = Variants(self._lexicon, entries)
            self._entries, self._hidden = entries, tuple(_hidden_fields(entry, variants) for entry in entries)
        return self._hidden


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
