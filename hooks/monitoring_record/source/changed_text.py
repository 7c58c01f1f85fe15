"""The places of a changed text in the text before: who reads a message about the one has the other on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from monitoring_record.source.yaml_file import FileText


@dataclass(frozen=True)
class ChangedText:
    """A text before and after a change of some lines."""

    before: FileText
    after: FileText

    def place_before(self, line: int, column: int) -> tuple[int, int]:
        """Return where the text before has what is at this line and column, counted from 0."""
        old, new = self.before.lines, self.after.lines
        if line < self._first:
            return line, column
        if line >= len(new) - self._last:
            return line + len(old) - len(new), column
        same = line if len(old) == len(new) else min(line, len(old) - self._last - 1)
        return max(same, 0), _column_before(old[max(same, 0)], new[line], column)

    @cached_property
    def _first(self) -> int:
        """How many lines at the beginning did not change."""
        return _alike(self.before.lines, self.after.lines)

    @cached_property
    def _last(self) -> int:
        """How many lines at the end did not change."""
        old, new = self.before.lines[self._first :], self.after.lines[self._first :]
        return _alike(old[::-1], new[::-1])


def _column_before(old: str, new: str, column: int) -> int:
    first = _alike(old, new)
    last = min(_alike(old[::-1], new[::-1]), len(old) - first, len(new) - first)
    from_the_end = len(new) - column
    return len(old) - from_the_end if column > first and from_the_end <= last else min(column, first)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
