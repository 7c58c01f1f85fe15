"""The markup of the report: plain text for a terminal, or Markdown for a comment in a review."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from monitoring_record.diff.rewording import Piece, Sentence

_MARKUP = re.compile(r"([\\`*_{}\[\]#|~!$<>&]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
"""Characters with a meaning in Markdown, anywhere or at the start of a line."""

_CALLS = re.compile(r"(?<=@)|(?<=[#!%~$&])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-)", re.IGNORECASE)
"""Places at which a forge would make a link of plain words, or notify somebody: @name, #12, https://…, www., GH-12."""

_BREAK = "\u200b"
"""A space without width: the words look the same, but a forge makes no link of them."""


Write = Callable[[str], str]


@dataclass(frozen=True)
class DiffMarkup:
    """The marks around what is reported; what contributors wrote passes through `words` first."""

    title: Write
    """The heading of a report."""
    heading: Write
    """The heading of a record."""
    item: Write
    """A change."""
    below: Write
    """A detail of the change above it."""
    old: Write
    """Removed words."""
    new: Write
    """Added words."""
    instead: Callable[[str, str], str]
    """Removed words, and those that replace them."""
    words: Write
    """Words of a contributor, which must not become markup or links."""

    def sentence(self, sentence: Sentence) -> str:
        """Return a sentence with marks around the words that were removed or added."""
        return " ".join(self._pieces(sentence))

    def _pieces(self, sentence: Sentence) -> Iterator[str]:
        removed = ""
        for piece in (*sentence, Piece("kept", "")):
            words = self.words(piece.words)
            if piece.mark == "old":
                removed = words
                continue
            if removed:
                yield self.instead(removed, words) if piece.mark == "new" else self.old(removed)
            elif piece.mark == "new":
                yield self.new(words)
            if piece.mark == "kept" and words:
                yield words
            removed = ""


def _escaped(text: str) -> str:
    """Escape words of a contributor, so that none becomes markup, a link or a notification."""
    return _MARKUP.sub(r"\\\1", _CALLS.sub(_BREAK, text))


PLAIN_TEXT = DiffMarkup(
    title="{}".format,
    heading="\n{}".format,
    item="  {}".format,
    below="      {}".format,
    old="{{struck: {}}}".format,
    new="{{added: {}}}".format,
    instead="{{{} → {}}}".format,
    words="{}".format,
)

MARKDOWN = DiffMarkup(
    title="## {}\n".format,
    heading="\n### {}\n".format,
    item="- {}".format,
    below="  - {}".format,
    old="~~{}~~".format,
    new="**{}**".format,
    instead="~~{}~~ **{}**".format,
    words=_escaped,
)

MARKUPS: Mapping[str, DiffMarkup] = {"text": PLAIN_TEXT, "markdown": MARKDOWN}
"""The kinds of markup, by their names on the command line."""
