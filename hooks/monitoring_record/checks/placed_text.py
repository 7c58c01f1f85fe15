"""A text and its location in a file, so that a problem is reported at the position of a word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from monitoring_record.source.problems import Location, Position
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import References, TextReferences

_WORD = re.compile(r"\w+(?:[.-]\w+)*|\S")
"""What is never broken across lines: a number, a key, the beginning of an address."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text of a file."""

    file: YamlFile
    location: Location
    text: str
    references: TextReferences
    """What it refers to."""

    def at(self, offset: int) -> Position:
        """Return the position in the file of the word that begins at an offset of the text.

        YAML breaks and joins lines, but no words: the third “13.4” of the text is the third one in the file from the
        beginning of the text.
        """
        begins = self.file.at(self.location)
        word = _WORD.match(self.text, offset)
        if word is None:
            return begins
        earlier = self.text.count(word[0], 0, offset)
        return next(islice(self._places(word[0], begins), earlier, None), begins)

    def _places(self, word: str, begins: Position) -> Iterator[Position]:
        lines = self.file.lines[begins.line - 1 :]
        # A text below a `|` or `>` begins with the next line.
        below = lines[0][begins.column - 1 : begins.column] in ("|", ">")
        first = len(lines[0]) if below else begins.column - 1
        for number, line in enumerate(lines, start=begins.line):
            for found in re.finditer(re.escape(word), line):
                if number > begins.line or found.start() >= first:
                    yield Position(self.file.path, number, found.start() + 1)


def placed_texts(file: YamlFile, references: References) -> Iterator[PlacedText]:
    """Yield every text of a file."""
    for location, value in file.leaves:
        if isinstance(value, str):
            yield PlacedText(file, location, value, references.of(value))
