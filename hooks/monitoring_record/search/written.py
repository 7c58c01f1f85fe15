"""The search entries of the pages that are written by hand."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from monitoring_record.search.search_entry import SearchEntry

_TAG = re.compile(r"<[^>]+>")
_FILE = re.compile(r"(?:(?<=/)|^)index\.html$|\.html$")
"""What only the address of a page on a disk has."""


def written_entry(document: Mapping[str, Any]) -> SearchEntry:
    """Return the entry of a document that MkDocs made of a page, or of a section."""
    location, _, anchor = document["location"].partition("#")
    address = _FILE.sub(lambda found: "" if found[0] == "index.html" else "/", location)
    title, text = (unescape(_TAG.sub(" ", document[field])) for field in ("title", "text"))
    return SearchEntry(address, title, (text,), anchor, boost=document.get("boost", 1))
