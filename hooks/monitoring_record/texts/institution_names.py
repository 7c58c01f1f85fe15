"""Names of institutions in a text: “the Ministry of Moats asked the Diet”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.texts.mentions import Mention

_CITED = re.compile(r"\[[^\[\]]*\](?=[\[(])")
"""The words of a citation or of a link, which lead elsewhere already."""

_BEGINNINGS = "The|An?|After|Also|And|As|At|Before|Both|But|By|For|From|If|In|Later|Now|Of|On|Or|Since|Then|To|Under|Until|When|While|With"
_OWNER = re.compile(rf"(?<![\w’'-])(?!(?:{_BEGINNINGS})\b)[A-Z][\w-]*\s+\Z")
"""A word with a capital just before a name: it is part of a longer one, “European Parliament”. A small word may begin a sentence."""

_NEAR = 40
"""How many characters before a name are searched for such a word."""


@dataclass(frozen=True)
class InstitutionNames:
    """The names of the institutions of a report, each with the key of its institution."""

    names: tuple[tuple[str, str], ...] = ()

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the first mention of each institution, from left to right; without the words of citations and links."""
        if not self.names or not self._first_word.search(text):
            return
        cited = [found.span() for found in _CITED.finditer(text)]
        seen: set[str] = set()
        for found in self._pattern.finditer(text):
            key = self._key_by_name[" ".join(found[0].split())]
            if key not in seen and not _is_of_another(text, found.start(), cited):
                seen.add(key)
                yield Mention(found[0], found.start(), found.end(), found.start(), institution=key)

    @cached_property
    def _key_by_name(self) -> dict[str, str]:
        return {" ".join(name.split()): key for name, key in self.names}

    @cached_property
    def _first_word(self) -> re.Pattern[str]:
        """One of the words with which names begin: to look for them is much faster than to look for a name."""
        words = sorted({name.split()[0] for name, _ in self.names}, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, words)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """A name as a whole; of two that begin alike, the longer one."""
        by_first: dict[str, list[str]] = {}
        for name in sorted(self._key_by_name, key=len, reverse=True):
            first, *rest = name.split()
            by_first.setdefault(first, []).append("".join(rf"\s+{re.escape(word)}" for word in rest))
        by_letter: dict[str, list[str]] = {}
        for first, rests in by_first.items():
            by_letter.setdefault(first[0], []).append(f"{re.escape(first[1:])}(?:{'|'.join(rests)})")
        # Each alternative begins with its letter: Python passes over all other letters at once.
        alternatives = (rf"{re.escape(letter)}(?<!\w.)(?:{'|'.join(words)})" for letter, words in by_letter.items())
        return re.compile(rf"(?:{'|'.join(alternatives)})(?!\w)")


def _is_of_another(text: str, start: int, cited: Sequence[tuple[int, int]]) -> bool:
    """Whether a name at this place belongs to a citation, or is the end of a longer name."""
    return any(begins < start < ends for begins, ends in cited) or bool(
        _OWNER.search(text, max(0, start - _NEAR), start)
    )
