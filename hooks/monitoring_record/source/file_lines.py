"""The lines of a file that may not be YAML: which of them are structure, and which are text below a bar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.source.problems import Location
from monitoring_record.source.yaml_file import LINE_BREAK, YamlFile

_LINE = re.compile(r"(?P<before> *+(?:- +)*)(?:(?P<key>[\w-]++)(?P<colon> *+:)(?=\s|$)[ \t]*+)?")
_BAR = re.compile(r"[|>][-+\d]*(?:\s+#.*)?")


@dataclass(frozen=True)
class Line:
    """A line of structure: what is before its key, the key if there is one, and the value."""

    number: int
    """Counted from 0."""
    before: str
    """Blanks and hyphens."""
    key: str
    value: str
    value_at: int
    """The offset of the value in the line."""

    @property
    def column(self) -> int:
        """The column in which its key or its value begins, counted from 0."""
        return len(self.before)

    @property
    def indentation(self) -> int:
        """The number of blanks at its beginning."""
        return len(self.before) - len(self.before.lstrip(" "))

    @property
    def is_item(self) -> bool:
        """Whether it begins an item of a list."""
        return "-" in self.before

    @property
    def column_of_the_key(self) -> int:
        """The column that the text of the line is further in than: that of its key, or of its hyphen without a key."""
        return self.column if self.key else max(self.column - 2, 0)

    @property
    def opens_a_text(self) -> bool:
        """Whether the value is only a bar, and the text is below."""
        return is_bar(self.value)


def is_bar(value: str) -> bool:
    """Whether a value is only the sign after which a text begins on the next line."""
    return _BAR.fullmatch(value) is not None


def line_of(number: int, written: str) -> Line:
    """Read one line."""
    found = _LINE.match(written)
    assert found is not None, "it matches everything"  # noqa: S101
    value = written[found.end() :].rstrip(" \t\r")
    return Line(number, found["before"], found["key"] or "", value, found.end())


def indentation(written: str) -> int:
    """Return the number of blanks at the beginning of a line."""
    return len(written) - len(written.lstrip(" "))


def lines_of_value(lines: Sequence[str], number: int, column: int) -> range:
    """Return the line with a key in this column, and the lines below it with its value."""
    last = number
    for later in range(number + 1, len(lines)):
        written = lines[later]
        if not written.strip():
            continue
        further_in = indentation(written) - column
        if further_in < 0 or (further_in == 0 and not written.lstrip(" ").startswith("- ")):
            break
        last = later
    return range(number, last + 1)


def lines_at(file: YamlFile, location: Location) -> range:
    """Return the numbers of the line with the key of a value, and of those below it with the value."""
    at = file.position_of(location)
    passage = lines_of_value(file.lines, at.key_line, at.key_column)
    return range(passage.start + 1, passage.stop + 1)


def lines_of_item(file: YamlFile, location: Location) -> range:
    """Return the numbers of the lines of an item of a list, from that with its hyphen."""
    at = file.position_of(location)
    passage = lines_of_value(file.lines, at.key_line, at.key_column - 1)
    return range(passage.start + 1, passage.stop + 1)


class FileLines:
    """The lines of a file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.written = LINE_BREAK.split(text)

    @cached_property
    def offsets(self) -> list[int]:
        """Where each line begins in the text."""
        return [0, *(end.end() for end in LINE_BREAK.finditer(self.text))]

    @cached_property
    def structure(self) -> tuple[Line, ...]:
        """The lines that are not empty, no comments, and not in a text below a bar."""
        found: list[Line] = []
        text_of = -1
        """The column of the key whose text the lines are in; -1 outside a text."""
        begins = 0
        """The column in which the text begins; a field that is less far in ends it."""
        for number, written in enumerate(self.written):
            if not written.strip(" \t\r"):
                continue
            if text_of >= 0 and indentation(written) > text_of:
                begins = begins or indentation(written)
                if indentation(written) >= begins or not line_of(number, written).key:
                    continue
            text_of = -1
            if written.lstrip(" ").startswith("#"):
                continue
            line = line_of(number, written)
            found.append(line)
            if line.opens_a_text and (line.key or line.is_item):
                text_of, begins = line.column_of_the_key, 0
        return tuple(found)

    def with_lines(self, changed: dict[int, str]) -> str:
        """Return the text with other lines."""
        ends = enumerate(zip(self.written, [*LINE_BREAK.findall(self.text), ""], strict=True))
        return "".join(changed.get(number, written) + end for number, (written, end) in ends)

    def below(self, number: int, column: int) -> list[int]:
        """Return the lines after this one that are further in than a column; empty ones among them are left out."""
        found: list[int] = []
        for later in range(number + 1, len(self.written)):
            written = self.written[later]
            if not written.strip():
                continue
            if indentation(written) <= column:
                break
            found.append(later)
        return found
