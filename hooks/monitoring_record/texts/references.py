"""What the texts of a report refer to; each text is searched once."""

import re
from dataclasses import dataclass

from monitoring_record.texts.citations import citations
from monitoring_record.texts.mentions import USUAL_WORDS, Mention, MentionWords, mentions

_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"\]\(([^)\s]*)")


@dataclass(frozen=True)
class TextReferences:
    """What one text refers to."""

    mentions: tuple[Mention, ...]
    """The recommendations, parts and meetings that it mentions; code is not searched."""
    citations: tuple[tuple[str, int], ...]
    """The keys of the documents that it cites, each with its offset."""
    links: tuple[tuple[str, int], ...]
    """The addresses that it links to, each with its offset."""


class References:
    """The references of the texts of a report; each text is searched at its first use."""

    def __init__(self, words: MentionWords = USUAL_WORDS) -> None:
        self._words = words
        self._found: dict[str, TextReferences] = {}

    def of(self, text: str) -> TextReferences:
        """Return what a text refers to."""
        if text not in self._found:
            without_code = _CODE.sub(lambda code: "`" * len(code[0]), text)
            self._found[text] = TextReferences(
                mentions=tuple(mentions(without_code, self._words)),
                citations=tuple(citations(text)),
                links=tuple((link[1], link.start(1)) for link in _LINK.finditer(without_code)),
            )
        return self._found[text]
