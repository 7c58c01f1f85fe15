"""The search entries of the pages that are written by hand."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from monitoring_record.search.search_entry import SearchEntry

_TAG = re.compile(r"<[^>]+>")


def written_entry(document: Mapping[str, Any]) -> SearchEntry:
    """Return the entry of a document that MkDocs made of a page, or of a section."""
    address, _, anchor = document["location"].partition("#")
    title, text = (unescape(_TAG.sub(" ", document[field])) for field in ("title", "text"))
    return SearchEntry(address, title, (text,), anchor, boost=document.get("boost", 1))
