"""The entries of the pages that are written by hand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from monitoring_record import addresses
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.texts import Term, html_of, sentences_of

_TAG = re.compile(r"<[^>]+>")
_TERM = 0.5
"""What a word means comes after what the record says with it."""


def written_entry(document: Mapping[str, Any]) -> SearchEntry:
    """A page or a section of one, as MkDocs knows it."""
    address, _, anchor = document["location"].partition("#")
    title, text = (unescape(_TAG.sub(" ", document[field])) for field in ("title", "text"))
    return SearchEntry(address, title, (text,), anchor, boost=document.get("boost", 1))


def glossary_entries(terms: Iterable[Term]) -> Iterator[SearchEntry]:
    """What the glossary explains."""
    for term in terms:
        meaning = " ".join(sentences_of(html_of(term.meaning)))
        yield SearchEntry(addresses.GLOSSARY, term.term, (meaning,), term.anchor, boost=_TERM, explains=True)
