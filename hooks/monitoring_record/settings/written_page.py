"""A page that is written by hand, as far as `check` reads it: its links, its anchors and its comments.

It is not converted: that takes the time of the whole check. What Python-Markdown takes for a link is found by its signs.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from monitoring_record.source.look_alikes import DASHES
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import SUBJECTS
from monitoring_record.source.yaml_file import FileText
from monitoring_record.source.yaml_syntax import encoding_problem

RATING_KEY, FIELDS, CHECKS = INSERTS = ("rating key", "fields", "checks")
"""The words of the comments that the build replaces by lists."""

FRONT_MATTER_ENDS = ("---", "...")
DASHED = re.compile(rf"\s*[-{DASHES}]+\s*")
"""A line of hyphens, or of what word processors make of them."""

_FENCE = re.compile(r"^(?P<signs>`{3,}|~{3,})[ \t]*(?P<words>[^`\n]*)$", re.MULTILINE)
"""The line above or below a block of code; above, it may have the language after its signs."""

_CODE = re.compile(r"(?<!`)(?P<marks>`{1,9}+)[^`]+(?P=marks)(?!`)")
_NO_LINK = re.compile(r"<!--.*?-->|\\\[[^\]\n]*\]", re.DOTALL)
"""A comment, or words between brackets of which the first is escaped."""

_BLOCK = re.compile(r"(?:^[^\n]*\S[^\n]*\n?)+", re.MULTILINE)
_SIGN = re.compile(r"[^\n]")
_LINK = re.compile(
    r"\]\(\s*<?(?P<target>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)|^ {0,3}\[(?P<words>(?!\^)[^\]\n]+)\]:\s*<?(?P<defined>[^\s<>]+)",
    re.MULTILINE,
)
_HEADING = re.compile(r"\n#{1,6}([^\n]*)")
_UNDERLINED = re.compile(r"\n(?:=+|-+)[ \t]*(?=\n)")
_ATTRIBUTE = re.compile(r"\{[^}\n]*#([\w-]+)")
_ID = re.compile(r"=(?:(?<=\bid=)|(?<=\bname=))[\"']([^\"']+)")
_WORDS_OF_A_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_TAG = re.compile(r"<[^>]*>")
_INSERTED = {FIELDS: ("fields-",), CHECKS: ("check-", *SUBJECTS)}
"""The beginnings of the anchors in the lists that replace comments."""


class WrittenLink(NamedTuple):
    """A link or a picture of a page."""

    target: str
    offset: int
    """Where in the text the target begins."""


class WrittenSection(NamedTuple):
    """A heading of a page."""

    offset: int
    """Where in the text its line begins."""
    words: str
    """With the signs that name its anchor."""
    anchor: str


@dataclass(frozen=True)
class WrittenPage:
    """A page of content/."""

    name: str
    """Its path in content/."""
    file: FileText = field(repr=False)
    problem: Problem | None = None
    """What makes it unreadable."""

    @classmethod
    def of(cls, name: str, path: str, content: bytes) -> "WrittenPage":
        """Return the page with these bytes; `path` is its path in messages."""
        try:
            return cls(name, FileText(path, content.decode("utf-8-sig").replace("\r\n", "\n")))
        except UnicodeDecodeError as error:
            return cls(name, FileText(path), encoding_problem(path, error.object, error.start))

    def at(self, offset: int) -> Position:
        """Return the position of an offset of the text."""
        return self.file.position_at(offset)

    @cached_property
    def unclosed_code(self) -> tuple[re.Match[str], ...]:
        """The line above each block of code that has none below it."""
        return tuple(above for above, below in _code_blocks(self.file.text) if below is None)

    @cached_property
    def _without_fences(self) -> str:
        text = self.file.text
        for above, below in _code_blocks(text):
            if below:
                text = text[: above.start()] + _SIGN.sub(" ", text[above.start() : below.end()]) + text[below.end() :]
        return text

    @cached_property
    def without_code(self) -> str:
        """The text without its code; nothing changes its place."""
        return _CODE.sub(_hidden, self._without_fences)

    @cached_property
    def without_comments(self) -> str:
        """The text without its code, and without comments and escaped brackets; nothing changes its place."""
        return _NO_LINK.sub(_hidden, self.without_code)

    def blocks(self) -> Iterator[tuple[Position, list[str]]]:
        """Yield the lines that have no empty one between them, without their code and comments, and where the first is."""
        for block in _BLOCK.finditer(self.without_comments):
            yield self.at(block.start()), block[0].removesuffix("\n").split("\n")

    @cached_property
    def links(self) -> tuple[WrittenLink, ...]:
        """Every link and picture, those in comments and addresses that no link uses aside."""
        return tuple(_links(self.without_comments))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The names of its sections, and of what else a link can lead to."""
        text = f"\n{self._without_fences}\n"
        named = {*_ATTRIBUTE.findall(text), *_ID.findall(text)}
        return frozenset(named.union(_slugs(_headings(text).values())))

    @cached_property
    def sections(self) -> tuple["WrittenSection", ...]:
        """The headings, in order, each with its anchor."""
        text = f"\n{self._without_fences}\n"
        headings = _headings(text)
        found = zip(headings.items(), _slugs(headings.values()), strict=True)
        return tuple(
            WrittenSection(offset, words, anchor[1] if (anchor := _ATTRIBUTE.search(words)) else slug)
            for (offset, words), slug in found
        )

    def has_anchor(self, anchor: str) -> bool:
        """Whether a link can lead to this anchor, on the page or in a list that the build puts into it."""
        inserted = (
            begin for words, begins in _INSERTED.items() if f"<!-- {words} -->" in self.file.text for begin in begins
        )
        return anchor in self.anchors or any(anchor.startswith(slug(begin)) for begin in inserted)


def _code_blocks(text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Yield the line above and the line below each block of code; None as the latter if the block never ends."""
    above = None
    for line in _FENCE.finditer(text):
        if above is None:
            above = line
        elif line["signs"].startswith(above["signs"]):  # fewer, or other ones, are part of the code
            yield above, None if line["words"] else line
            above = line if line["words"] else None
    if above:
        yield above, None


def _links(text: str) -> Iterator[WrittenLink]:
    for found in _LINK.finditer(text):
        if found["target"]:
            yield WrittenLink(found["target"], found.start("target"))
        elif text.casefold().count(f"[{found['words'].casefold()}]") > 1:
            yield WrittenLink(found["defined"], found.start("defined"))


def slug(heading: str) -> str:
    """Return the anchor that a heading gets without one of its own, as Python-Markdown makes it."""
    words = _TAG.sub("", _WORDS_OF_A_LINK.sub(r"\1", re.sub(r"\{[^}]*\}\s*$", "", heading)))
    text = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", text).strip().lower())


def _headings(text: str) -> dict[int, str]:
    """Return the words of each heading, in order, by the offset of the line break before it."""
    headings = {found.start(): found[1].rstrip("# \t") for found in _HEADING.finditer(text)}
    for line in _UNDERLINED.finditer(text):
        begins = text.rfind("\n", 0, line.start())
        headings[begins] = text[begins + 1 : line.start()]
    return dict(sorted(headings.items()))


def _slugs(headings: Iterable[str]) -> Iterator[str]:
    """Yield the anchors of headings; the second of the same words has `_1` after it."""
    counts: dict[str, int] = {}
    for heading in headings:
        anchor = slug(heading)
        counts[anchor] = counts.get(anchor, -1) + 1
        yield f"{anchor}_{counts[anchor]}" if counts[anchor] else anchor


def _hidden(found: re.Match[str]) -> str:
    return _SIGN.sub(" ", found[0])
