"""A text and its location in a file, so that a problem is reported at the position of a word."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location, Position
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import NO_REFERENCES, References, TextReferences

_WORD = re.compile(r"\w+(?:[.-]\w+)*|\S")
"""What is never broken across lines: a number, a key, the beginning of an address."""


@dataclass(frozen=True)
class _Word:
    """A word wherever it is in a text, and in the file from the beginning of the text; found once for all problems."""

    offsets: list[int]
    places: list[Position]


@dataclass(slots=True, eq=False)  # not frozen: a large report has 100,000 texts, and each would take four times as long
class PlacedText:
    """A text of a file."""

    file: YamlFile
    location: Location
    text: str
    references: TextReferences
    """What it refers to, without the institutions that it names. A title that others gave refers to nothing of the record."""
    _words: dict[tuple[Location, str], _Word] = field(repr=False)
    """The words of the file’s texts that were looked for already."""

    def at(self, offset: int) -> Position:
        """Return the position in the file of the word that begins at an offset of the text.

        YAML breaks and joins lines, but no words: the third “13.4” of the text is the third one in the file from the
        beginning of the text.
        """
        begins = self.file.at(self.location)
        word = _WORD.match(self.text, offset)
        if word is None:
            return begins
        found = self._words.get((self.location, word[0])) or self._find(word[0], begins)
        earlier = bisect_left(found.offsets, offset)
        return found.places[earlier] if earlier < len(found.places) else begins

    def _find(self, word: str, begins: Position) -> _Word:
        offsets = [found.start() for found in re.finditer(re.escape(word), self.text)]
        places = list(islice(self._places(word, begins), len(offsets)))
        self._words[self.location, word] = found = _Word(offsets, places)
        return found

    def _places(self, word: str, begins: Position) -> Iterator[Position]:
        lines = self.file.lines[begins.line - 1 :]
        # A text below a `|` or `>` begins with the next line.
        below = lines[0][begins.column - 1 : begins.column] in ("|", ">")
        first = len(lines[0]) if below else begins.column - 1
        for number, line in enumerate(lines, start=begins.line):
            for found in re.finditer(re.escape(word), line):
                if number > begins.line or found.start() >= first:
                    yield Position(self.file.path, number, found.start() + 1)


@kept_with_file
def placed_texts(file: YamlFile, references: References) -> tuple[PlacedText, ...]:
    """Return every text of a file."""
    return tuple(_placed_texts(file, references))


def _placed_texts(file: YamlFile, references: References) -> Iterator[PlacedText]:
    words: dict[tuple[Location, str], _Word] = {}
    for location, value in file.leaves:
        if isinstance(value, str):
            refers = NO_REFERENCES if _is_a_title_by_others(location) else references.without_institutions(value)
            yield PlacedText(file, location, value, refers, words)


def _is_a_title_by_others(location: Location) -> bool:
    """Whether a value is a title as others printed it, which no page makes a link of and nobody here can change."""
    return (location[0], location[-1]) in _TITLES_BY_OTHERS


_TITLES_BY_OTHERS = (
    ("original", "title"),
    ("documents", "title"),
    ("earlier_rounds", "name"),
    ("earlier_rounds", "document"),
    ("printed_title", "printed_title"),
)
"""The group of each and its field; both are one where there is no group."""
