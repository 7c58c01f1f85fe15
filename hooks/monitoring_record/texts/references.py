"""What the texts of a report refer to; each text is searched once."""

import re
from dataclasses import dataclass, replace

from monitoring_record.recent import Recent
from monitoring_record.texts.citations import citations
from monitoring_record.texts.institution_names import InstitutionNames
from monitoring_record.texts.mentions import USUAL_WORDS, Mention, MentionWords, may_mention, mentions

_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"\]\(((?:(?!\]\()[^)\s])*)")
"""The address ends where another link begins, so that no part of a text is looked at twice."""


@dataclass(frozen=True, slots=True)
class TextReferences:
    """What one text refers to."""

    mentions: tuple[Mention, ...]
    """The recommendations, parts and meetings that it mentions, and the first mention of each institution; code is not searched."""
    citations: tuple[tuple[str, int], ...]
    """The keys of the documents that it cites, each with its offset."""
    links: tuple[tuple[str, int], ...]
    """The addresses that it links to, each with its offset."""


NO_REFERENCES = TextReferences((), (), ())


class References:
    """The references of the texts of a report; each text is searched at its first use."""

    def __init__(self, words: MentionWords = USUAL_WORDS, institutions: InstitutionNames | None = None) -> None:
        self._words = words
        self._institutions = institutions or InstitutionNames()
        self._found = Recent[str, TextReferences]()
        self._without_institutions = Recent[str, TextReferences]()

    def begin(self) -> None:
        """Begin to search the texts of a report again; those that are no longer there are forgotten."""
        self._found.begin()
        self._without_institutions.begin()

    def of(self, text: str) -> TextReferences:
        """Return what a text refers to."""
        text = text.rstrip()  # records have no blanks at the end, files have
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = self._with_institutions(text)
        return found

    def without_institutions(self, text: str) -> TextReferences:
        """Return what a text refers to, but not the institutions that it names: checks do not look for these."""
        if "]" not in text and len(text.split(maxsplit=1)) <= 1:
            return NO_REFERENCES  # a word by itself, as most values are
        text = text.rstrip()
        found = self._without_institutions.get(text)
        if found is None:
            found = self._without_institutions[text] = self._search(text)
        return found

    def _search(self, text: str) -> TextReferences:
        plain = _without_code(text)
        return TextReferences(
            mentions=tuple(mentions(plain, self._words)) if may_mention(plain, self._words) else (),
            citations=tuple(citations(text)) if "][" in text else (),
            links=tuple((link[1], link.start(1)) for link in _LINK.finditer(plain)) if "](" in text else (),
        )

    def _with_institutions(self, text: str) -> TextReferences:
        others = self.without_institutions(text)
        named = tuple(self._institutions.mentions(_without_code(text)))
        if not named:
            return others
        return replace(others, mentions=tuple(sorted((*others.mentions, *named), key=lambda mention: mention.start)))


def _without_code(text: str) -> str:
    return _CODE.sub(lambda code: "`" * len(code[0]), text) if "`" in text else text
