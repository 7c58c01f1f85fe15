"""Citations as people write them: the key before the words, words in the place of the key, other brackets."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from monitoring_record.records.written_key import written_key
from monitoring_record.source.problems import similar
from monitoring_record.source.yaml_file import YamlFile

_SECOND_BRACKETS = re.compile(r"\]\[([^\[\]]*)\]")
_FIRST = r"(?<!\])\[(?P<first>[^\[\]|]+)"
_SECOND = r"(?P<second>[^\[\](){}|]+)"
_MEANT_AS_CITATIONS = (
    re.compile(rf"{_FIRST}\](?:\s+|:\s*|(?=\{{))[(\[{{]{_SECOND}[)\]}}](?![\[(])"),
    re.compile(rf"[({{](?P<first>[^\[\](){{}}]+)[)}}]\s*\[{_SECOND}\](?![\[(])"),
    re.compile(rf"{_FIRST}\|{_SECOND}\](?![\[(])"),
)
"""`[words] (key)`, `(words)[key]` and `[words|key]`, or the other way round."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d{4}")


@dataclass(frozen=True)
class Documents:
    """The documents of an update, by their keys."""

    titles: Mapping[str, str]

    def meant(self, key: str, words: str) -> str | None:
        """Return the key of the document that is probably meant by what is written for a key, and the words before it."""
        meant = written_key(key)
        found = meant if meant in self.titles else similar(key, self.titles)
        if found or len(self.titles) == 1 or " " not in key:
            return found or (next(iter(self.titles)) if len(self.titles) == 1 else None)
        written = _words(f"{key} {words}")
        alike = {known: len(written & _words(f"{known} {title}")) for known, title in self.titles.items()}
        most = max(alike.values(), default=0)
        best = [known for known, count in alike.items() if count == most]
        return best[0] if most and len(best) == 1 else None

    def exchanged(self, key: str, words: str) -> str | None:
        """Return the citation with the words and the key in their places, if it is written the other way round."""
        is_key = words in self.titles and key not in self.titles and (" " in key or not similar(key, self.titles))
        return f"[{_in_one_line(key)}][{words}]" if is_key else None


def documents_of(file: YamlFile) -> Documents:
    """Return the documents of a file, with their titles."""
    all_documents = (documents for _, documents in file.each("documents") if isinstance(documents, dict))
    entries: list[tuple[str, Any]] = [entry for documents in all_documents for entry in documents.items()]
    return Documents({key: str(entry.get("title", "")) for key, entry in entries if isinstance(entry, dict)})


def keys_over_two_lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield what is written for keys and goes on in the next line, with its offset."""
    for found in _SECOND_BRACKETS.finditer(text):
        if "\n" in found[1]:
            yield _in_one_line(found[1]), found.start(1)


def in_other_brackets(text: str, documents: Documents) -> Iterator[tuple[str, int]]:
    """Yield each citation that is no `[words][key]`, but seems to be meant as one: as it should be, and its offset."""
    for pattern in _MEANT_AS_CITATIONS:
        for found in pattern.finditer(text):
            first, second = _in_one_line(found["first"]), _in_one_line(found["second"]).lstrip("#")
            if second in documents.titles:
                yield f"[{first}][{second}]", found.start()
            elif first in documents.titles and " " in second:
                yield f"[{second}][{first}]", found.start()


def _in_one_line(words: str) -> str:
    return " ".join(words.split())


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
