"""A thing that was mended."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fix:
    """A line that was mended, and how."""

    line: int
    what: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        change = f": {self.before} → {self.after}" if self.before or self.after else ""
        return f"{self.line}: {self.what}{change}"
