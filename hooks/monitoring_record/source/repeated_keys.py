"""Keys that are there several times in one group: where, whether their values are alike, and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from monitoring_record.source.file_lines import lines_of_value
from monitoring_record.source.problems import line_numbers, quoted_list


@dataclass(frozen=True)
class RepeatedKey:
    """A key that is there several times, each time with the lines of its value."""

    name: str
    places: tuple[tuple[int, int], ...]
    """The line and the column of the key each time, counted from 0."""
    lines: Sequence[str]
    """The lines of the file."""

    @property
    def passages(self) -> list[range]:
        """The lines of the key and its value each time."""
        return [lines_of_value(self.lines, line, column) for line, column in self.places]

    @property
    def values(self) -> list[str]:
        """What is written after the key each time, without the blanks before its lines."""
        begins = [self.lines[line][column:].partition(":")[2].strip() for line, column in self.places]
        below = ["\n".join(self.lines[number].strip() for number in passage[1:]) for passage in self.passages]
        return ["\n".join(filter(None, value)) for value in zip(begins, below, strict=True)]

    @property
    def is_alike(self) -> bool:
        """Whether the value is the same each time."""
        return len(set(self.values)) == 1

    @property
    def is_in_one_line(self) -> bool:
        """Whether it is twice in one line, between braces."""
        return self.passages[0] == self.passages[1]

    @property
    def where(self) -> str:
        """How often it is there, and in which lines, as messages say it."""
        times = "twice" if len(self.places) == 2 else f"{len(self.places)} times"  # noqa: PLR2004
        return f"`{self.name}` is there {times}: {line_numbers(*map(_counted_from_one, self.passages))}"


def how_to_mend(keys: Sequence[RepeatedKey], first_of_an_item: str | None) -> str:
    """Say where keys of one group are several times, and what to do; `first_of_an_item` is the first key of a list’s item."""
    if len(keys) > 1:
        return _of_several_keys(keys, first_of_an_item)
    (key,) = keys
    if key.is_in_one_line:
        lines = line_numbers(_counted_from_one(key.passages[0]))
        return f"`{key.name}` is there twice in {lines}; delete one of the two with its value"
    others, wrong = ("one of the two", "the other") if len(key.places) == 2 else ("all but one", "the others")  # noqa: PLR2004
    below = " with the lines below it" if any(len(passage) > 1 for passage in key.passages) else ""
    if key.is_alike:
        return f"{key.where}; delete {others}{below}"
    if all(value.startswith("- ") for value in key.values):
        return f"{key.where}; put all items below the first, and delete `{key.name}:` in line {key.places[1][0] + 1}"
    return f"{key.where}, with different values; see which is right, and delete {wrong}{below}"


def _of_several_keys(keys: Sequence[RepeatedKey], first_of_an_item: str | None) -> str:
    before = line_numbers(set(chain.from_iterable(_counted_from_one(key.passages[0]) for key in keys)))
    again = set(chain.from_iterable(_counted_from_one(passage) for key in keys for passage in key.passages[1:]))
    where = f"{quoted_list(key.name for key in keys)} are there twice: in {before}, and again in {line_numbers(again)}"
    if all(key.is_alike for key in keys):
        return f"{where}; delete one of each"
    first_line = f"its first line, such as `- {first_of_an_item}: …`," if first_of_an_item else "the line with its key"
    return (
        f"{where}; if another group begins in line {min(again)}, write {first_line} above it; else delete what is wrong"
    )


def _counted_from_one(lines: range) -> range:
    return range(lines.start + 1, lines.stop + 1)
