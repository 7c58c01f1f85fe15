"""A repair of a file, and what is known of the file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from monitoring_record.source.file_lines import FileLines, Line, indentation
from monitoring_record.source.problems import Position, Problem, line_numbers
from monitoring_record.source.quoting import shown, to_write
from monitoring_record.source.rules import Rule


@dataclass(frozen=True)
class Repair:
    """A changed text, and the problem that says what to change."""

    text: str
    problem: Problem
    adds_lines: bool = False
    completes_what_is_above: bool = False
    """Whether it makes lines part of the text, or of the list, above them."""


@dataclass(frozen=True)
class FieldNames:
    """The names of the fields that a file may have."""

    known: frozenset[str]
    texts: frozenset[str]
    """Those of fields that have a text, which can be below a bar."""
    lists: Mapping[str, tuple[str, ...]]
    """For each name of a field, those of the lists whose items have such a field."""
    own: frozenset[str]
    """Those of fields that are not within others."""
    groups: Mapping[str, "GroupNames"]
    """For each of those that have fields within them: the names of these."""
    needed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each name of a group or a list of groups, the fields that each group needs, those that allow few values first."""
    with_keys: frozenset[str] = frozenset()
    """The names of fields with keys of one's own below them."""
    cited: frozenset[str] = frozenset()
    """Those of these whose keys texts cite."""


@dataclass(frozen=True)
class GroupNames:
    """The names of the fields within a field."""

    fields: FieldNames
    is_list: bool
    """Whether it is a list of groups."""
    has_names: bool
    """Whether each group has a name that is free, as documents have."""


@dataclass(frozen=True)
class Broken:
    """A file that is not what it should be."""

    path: str
    lines: FileLines
    fields: FieldNames
    near: int
    """The line at which a problem was found, counted from 0."""

    @property
    def keys(self) -> Collection[str]:
        """The names of all fields that the file may have."""
        return self.fields.known

    def nearest_first(self) -> Iterator[Line]:
        """Yield the lines of structure: from the problem upwards, then downwards."""
        above = [line for line in self.lines.structure if line.number <= self.near]
        yield from reversed(above)
        yield from self.lines.structure[len(above) :]

    def passage(self, first: Line, last: Line) -> list[int]:
        """Return the numbers of the lines from a field to the end of another, or of what is below that one."""
        end = max([last.number, *self.lines.below(last.number, last.column)])
        return list(range(first.number, end + 1))

    def further_in(self, numbers: Iterable[int], blanks: int) -> dict[int, str]:
        """Return lines with more blanks before them; empty ones stay."""
        written = self.lines.written
        return {number: f"{' ' * blanks}{written[number]}" for number in numbers if written[number].strip()}

    def repair(self, line: int, column: int, rule: Rule, message: str, changed: dict[int, str]) -> Repair:
        """Return the repair that changes these lines."""
        text = self.lines.with_lines(changed)
        problem = Problem(Position(self.path, line + 1, column + 1), message, rule)
        return Repair(text, problem, adds_lines=any("\n" in new for new in changed.values()))

    def rewritten(self, line: Line, column: int, rule: Rule, wrong: str, new: str) -> Repair:
        """Return the repair that writes a line anew, and shows it."""
        return self.repair(line.number, column, rule, f"{wrong}; write {to_write(new)}", {line.number: new})

    def with_value(self, line: Line, rule: Rule, wrong: str, value: str) -> Repair:
        """Return the repair that writes a line with another value, and shows it."""
        head = self.lines.written[line.number][: line.value_at]
        return self.rewritten(line, line.value_at, rule, wrong, f"{head}{value}")


def spaces(count: int, more: str = "") -> str:
    """Return a number of spaces in words."""
    return "no space" if count == 0 else f"1 {more}space" if count == 1 else f"{count} {more}spaces"


Repairer = Callable[[Broken], Iterator[Repair]]


def line_range(numbers: list[int]) -> str:
    """Return the numbers of consecutive lines in words; the numbers are counted from 0, those in the words from 1."""
    first, last = numbers[0] + 1, numbers[-1] + 1
    return f"line {first}" if first == last else f"lines {first} to {last}"


def and_the_others(numbers: Collection[int]) -> str:
    """Return the words that ask for the same in further lines; the numbers are counted from 0."""
    return f"; do the same in the others, to line {max(numbers) + 1}" if len(numbers) > 1 else ""


def those_lines(numbers: Iterable[int]) -> str:
    """Return the numbers of lines in words; the numbers are counted from 0, those in the words from 1."""
    return line_numbers([number + 1 for number in numbers])


def begins_at_a_place(changed: Mapping[int, str]) -> bool:
    """Whether the first line that is not empty begins where the line of a field does: after an even number of spaces."""
    first = next((changed[number] for number in sorted(changed) if changed[number].strip()), "")
    return indentation(first) % 2 == 0


def so_that(changed: Mapping[int, str]) -> str:
    """Return the words that say what the first line is that is not empty, once it is changed."""
    first = next((number for number in sorted(changed) if changed[number].strip()), None)
    if first is None:
        return ""
    blanks = indentation(changed[first])
    where = f"with {spaces(blanks)} before it" if blanks else "at the left edge"
    return f", so that line {first + 1} is `{shown(changed[first])}` {where}"
