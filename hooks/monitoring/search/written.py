"""The entries of the pages that are written by hand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from monitoring.pages import addresses
from monitoring.search.entry import Entry
from monitoring.texts import Term, sentences

_TAG = re.compile(r"<[^>]+>")
_TERM = 0.5
"""What a word means comes after what the record says with it."""


def written_entry(document: Mapping[str, Any]) -> Entry:
    """A page or a section of one, as MkDocs knows it."""
    address, _, anchor = document["location"].partition("#")
    title, text = (unescape(_TAG.sub(" ", document[field])) for field in ("title", "text"))
    return Entry(address, title, (text,), anchor, boost=document.get("boost", 1))


def glossary_entries(terms: Iterable[Term]) -> Iterator[Entry]:
    """What the glossary explains."""
    for term in terms:
        meaning = " ".join(sentences(term.meaning))
        yield Entry(addresses.GLOSSARY, term.term, (meaning,), term.anchor, boost=_TERM, explains=True)
