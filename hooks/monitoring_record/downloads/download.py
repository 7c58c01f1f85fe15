"""A file that a reader can take."""

from collections.abc import Callable
from dataclasses import dataclass

from monitoring_record.analysis import ReportAnalysis


@dataclass(frozen=True)
class Download:
    """A kind of file: what it is called, what it holds, and how it is made."""

    name: str
    format: str
    media_type: str
    summary: str
    fields: tuple[tuple[str, str], ...]
    """Each column or field, and what it holds."""
    content: Callable[[ReportAnalysis], str]

    @property
    def anchor(self) -> str:
        """The id of its section on the page that offers it: `ratings-csv`"""
        return self.name.replace(".", "-")
