"""The files of the search. Each is a script that hands over a value, so that browsers load it from a disk, too."""

import json
from hashlib import sha256
from typing import Any

from monitoring_record.addresses import SEARCH
from monitoring_record.search.search_entry import SearchEntry, SearchPage

_DIGEST_LENGTH = 8


def folder_of(report: str) -> str:
    """Return the folder with the index of a report; without one, of the pages that belong to none, and of what is most important in all."""
    return f"{SEARCH}reports/{report}" if report else f"{SEARCH}site"


def texts_file(address: str) -> str:
    """Return the address of the file with the texts of a page."""
    return f"{SEARCH}texts/{address.rstrip('/') or 'index'}.js"


def search_file(name: str, value: Any) -> str:
    """Return the content of a file: a call with its name, the digest of the value, and the value as JSON."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    digest = sha256(content.encode()).hexdigest()[:_DIGEST_LENGTH]
    return f'searchFile({json.dumps(name)},"{digest}",{_in_script(content)});\n'


def digest_of(file: str) -> str:
    """Return the digest that a file contains."""
    return file.split('"', 4)[3]


def texts_of(page: SearchPage) -> str:
    """Return the content of the file with the texts of a page: what results show of each entry, in order; last, words that they do not show."""
    return search_file(texts_file(page.address), [_shown(entry) for entry in page.entries])


def _shown(entry: SearchEntry) -> list[Any]:
    named = [entry.title, entry.anchor, entry.meeting or 0, entry.voice or "", entry.author, entry.rating]
    return [*named, entry.text, entry.context]


def _in_script(content: str) -> str:
    """Return JSON as it may be in a script of any age: line separators were ends of lines once."""
    return content.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
