"""What the index needs of an entry. It is found for each entry by itself, so that several processes can do it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from monitoring_record import addresses
from monitoring_record.search.lexicon import Lexicon
from monitoring_record.search.search_entry import SearchEntry
from monitoring_record.search.subject_names import SubjectNames
from monitoring_record.search.words import WORD, words_of

IndexDocument = Mapping[str, Any]
"""An entry in the format of Material for MkDocs."""

_ARTICLE = re.compile(r"\b[Aa]rticles? (\d+)")


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry with its words."""

    address: str
    document: IndexDocument
    """What search shows of it."""
    words: str
    """Every word of its title and text once, in small letters, with blanks between them: as a set of words, those of a large
    index take ten times as much room."""
    title_words: tuple[str, ...]
    titled: tuple[int, ...]
    """The subjects that its title names."""
    mentioned: tuple[int, ...]
    """The subjects that its title or text names; those of an entry that explains a word do not matter."""
    in_full: tuple[str, ...]
    """The words of the full names of its abbreviations."""
    articles: tuple[str, ...]
    """The numbers of the articles of laws in it: many readers search for them."""
    other_names: str
    explains: bool


class EntryReader:
    """Reads entries."""

    def __init__(self, lexicon: Lexicon, *, folders: bool) -> None:
        """`folders` is as in `addresses.relative`."""
        self._names = SubjectNames.of(lexicon)
        self._in_full = {short: tuple(words_of(name)) for short, name in lexicon.abbreviations.items()}
        self._folders = folders

    def read(self, entry: SearchEntry, document: IndexDocument | None = None) -> ReadEntry:
        """Read an entry; `document` is what search shows of it, if that is known."""
        content = entry.content
        written = WORD.findall(content)
        words, title_words = list(map(str.lower, written)), words_of(entry.title)
        each, shorts = set(words), self._in_full.keys() & written
        return ReadEntry(
            address=entry.address,
            document=document or self._document(entry),
            words=" ".join(dict.fromkeys(words)),
            title_words=tuple(title_words),
            titled=self._names.found_in(title_words, set(title_words)),
            mentioned=() if entry.explains else self._names.found_in(words, each),
            in_full=tuple(word for short in sorted(shorts) for word in self._in_full[short]),
            articles=tuple(_ARTICLE.findall(content)) if "rticle" in content else (),
            other_names=entry.other_names,
            explains=entry.explains,
        )

    def _document(self, entry: SearchEntry) -> IndexDocument:
        link = addresses.relative(addresses.HOME, entry.address, folders=self._folders)
        location = "" if link == "./" else link
        document: IndexDocument = {
            "location": f"{location}#{entry.anchor}" if entry.anchor else location,
            "title": escape(entry.title, quote=False),
            "text": "".join(f"<p>{escape(sentence, quote=False)}</p>" for sentence in entry.text),
        }
        return {**document, **({"boost": entry.boost} if entry.boost != 1 else {})}
