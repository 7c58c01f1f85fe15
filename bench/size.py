"""The size of a generated report."""

import re
from dataclasses import dataclass
from typing import Self

_WRITTEN = re.compile(r"([1-9]\d*)x([1-9]\d*)")


@dataclass(frozen=True)
class Size:
    """The numbers that decide how much a report contains; each recommendation has an update at each meeting."""

    recommendations: int
    meetings: int

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read a size as it is written on the command line: 300x4."""
        found = _WRITTEN.fullmatch(written)
        if not found:
            raise ValueError(f"`{written}` is no size; write recommendations and meetings, as in 300x4")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.recommendations}x{self.meetings}"

    @property
    def updates(self) -> int:
        """The number of updates."""
        return self.recommendations * self.meetings
