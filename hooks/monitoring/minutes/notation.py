"""How minutes are written down: as plain text for a terminal, or as Markdown for a comment in a review."""

import re
from collections.abc import Mapping
from typing import Protocol

_MARKUP = re.compile(r"([\\`*_{}\[\]#|~!$<>&]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
"""Signs that mean something to Markdown anywhere, and those that begin a list at the start of a line."""

_CALLS = re.compile(r"(?<=@)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-)", re.IGNORECASE)
"""Places at which a forge would make a link of plain words, or call somebody: @name, #12, https://…, www., GH-12."""

_BREAK = "\u200b"
"""A space without width: shown, the words are the same, but no forge takes them for an address or a name."""


class Notation(Protocol):
    """The marks of a notation; what contributors wrote passes through `words`."""

    def title(self, text: str) -> str:
        """The heading of a report."""

    def heading(self, text: str) -> str:
        """The heading of a record."""

    def item(self, text: str) -> str:
        """A line of the minutes."""

    def below(self, text: str) -> str:
        """A line that belongs to the one above it."""

    def words(self, text: str) -> str:
        """Words of a contributor, which must stay words."""

    def old(self, text: str) -> str:
        """What went."""

    def new(self, text: str) -> str:
        """What came."""


class PlainText:
    """For a terminal."""

    def title(self, text: str) -> str:
        return f"{text}\n{'=' * len(text)}\n"

    def heading(self, text: str) -> str:
        return f"\n{text}"

    def item(self, text: str) -> str:
        return f"  {text}"

    def below(self, text: str) -> str:
        return f"      {text}"

    def words(self, text: str) -> str:
        return text

    def old(self, text: str) -> str:
        return f"[-{text}-]"

    def new(self, text: str) -> str:
        return f"{{+{text}+}}"


class Markdown:
    """For a comment: no word of a contributor calls somebody, links or becomes markup."""

    def title(self, text: str) -> str:
        return f"## {text}\n"

    def heading(self, text: str) -> str:
        return f"\n### {text}\n"

    def item(self, text: str) -> str:
        return f"- {text}"

    def below(self, text: str) -> str:
        return f"  - {text}"

    def words(self, text: str) -> str:
        return _MARKUP.sub(r"\\\1", _CALLS.sub(_BREAK, text))

    def old(self, text: str) -> str:
        return f"~~{text}~~"

    def new(self, text: str) -> str:
        return f"**{text}**"


NOTATIONS: Mapping[str, Notation] = {"text": PlainText(), "markdown": Markdown()}
"""The notations by the name that a command calls them."""
