"""How diff_report are written down: as plain text for a terminal, or as Markdown for a comment in a review."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_MARKUP = re.compile(r"([\\`*_{}\[\]#|~!$<>&]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
"""Signs that mean something to Markdown anywhere, and those that begin a list at the start of a line."""

_CALLS = re.compile(r"(?<=@)|(?<=[#!%~$&])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-)", re.IGNORECASE)
"""Places at which a forge would make a link of plain words, or call somebody: @name, #12, https://…, www., GH-12."""

_BREAK = "\u200b"
"""A space without width: shown, the words are the same, but no forge takes them for an address or a name."""


Write = Callable[[str], str]


@dataclass(frozen=True)
class DiffMarkup:
    """The marks around what is written down; what contributors wrote passes through `words` first."""

    title: Write
    """The heading of a report."""
    heading: Write
    """The heading of a record."""
    item: Write
    """A line of the diff_report."""
    below: Write
    """A line that belongs to the one above it."""
    old: Write
    """What went."""
    new: Write
    """What came."""
    instead: Callable[[str, str], str]
    """What went, and what came in its place."""
    words: Write
    """Words of a contributor, which must stay words."""


def _as_words(text: str) -> str:
    """No word of a contributor calls somebody, links or becomes markup."""
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
    words=_as_words,
)

MARKUPS: Mapping[str, DiffMarkup] = {"text": PLAIN_TEXT, "markdown": MARKDOWN}
"""The notations by the name that a command calls them."""
