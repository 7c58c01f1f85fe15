"""Keys that are there several times in one group: where, whether their values are alike, and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from monitoring_record.source.differing_fields import how_groups_differ
from monitoring_record.source.file_lines import indentation, line_of, lines_of_value
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

    @property
    def where_and_how(self) -> str:
        """Where it is there, and how its values differ."""
        return f"{self.where}{how_groups_differ(self.lines, self.passages)}"


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
    if len(key.places) == 2 and _can_be_one(key):  # noqa: PLR2004
        return f"{key.where}; {_how_to_make_one(key)}"
    is_one = wrong == "the other"
    keep = f"; what only {'it has' if is_one else 'they have'} belongs in the one that stays" if below else ""
    return f"{key.where_and_how}; see which is right, and delete {wrong}{below}{keep}"


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


def _can_be_one(key: RepeatedKey) -> bool:
    """Whether both values are lists, or groups of which no two fields have the same name."""
    names = [_names_below(key.lines, passage) for passage in key.passages]
    if not all(names) or any(key.lines[line].rstrip()[-1:] != ":" for line, _ in key.places):
        return False
    are_lists = {name == "-" for each in names for name in each}
    return are_lists == {True} or (are_lists == {False} and not names[0] & names[1])


def _names_below(lines: Sequence[str], passage: range) -> set[str]:
    """Return the names of the fields of a group; of a list, its hyphen; nothing if it is neither."""
    below = [lines[number] for number in passage[1:] if lines[number].strip()]
    least = min(map(indentation, below), default=0)
    first = [line_of(0, line) for line in below if indentation(line) == least and line.strip()[0] != "#"]
    names = {"-" if line.is_item else line.key for line in first}
    return names if all(names) else set()


def _how_to_make_one(key: RepeatedKey) -> str:
    first, second = key.passages
    head = f"delete `{key.name}:` in line {second.start + 1}"
    if not any(line.strip() for line in key.lines[first.stop : second.start]):
        return f"{head}, so that what is below it belongs to the first"
    return f"move {line_numbers(range(second.start + 2, second.stop + 1))} below line {first.stop}, and {head}"


def _counted_from_one(lines: range) -> range:
    return range(lines.start + 1, lines.stop + 1)
