"""A file that readers can download."""

from collections.abc import Callable
from dataclasses import dataclass

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.publication import Publication


@dataclass(frozen=True)
class Download:
    """A kind of file: its name, what it contains, and the function that writes it."""

    name: str
    format: str
    media_type: str
    summary: str
    fields: tuple[tuple[str, str], ...]
    """Each column or field, and what it contains."""
    content: Callable[[ReportAnalysis, Publication], bytes]

    @property
    def anchor(self) -> str:
        """The id of its section on the page Data: `ratings-csv`"""
        return self.name.replace(".", "-")
