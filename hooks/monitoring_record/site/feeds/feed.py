"""A feed, and an entry of it. All days are those of the record, so that a feed changes only when the record does."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from monitoring_record.analysis import ReportAnalysis


class Entry(ABC):
    """A piece of news."""

    category: ClassVar[str]
    """What sort of news it is, for programs, and the macro in `_feed.html` that writes its content."""

    report: ReportAnalysis

    @property
    @abstractmethod
    def title(self) -> str:
        """What happened, in a line."""

    @property
    @abstractmethod
    def address(self) -> str:
        """The page that tells it, from the site's root."""

    @property
    def anchor(self) -> str:
        """The passage of the page; empty for the whole of it."""
        return ""

    @property
    def id(self) -> tuple[str, str]:
        """The address and the anchor that tell it from all other news: those of its place. They never change."""
        return self.address, self.anchor

    @property
    @abstractmethod
    def published(self) -> date:
        """The day on which it happened."""

    @property
    def updated(self) -> date:
        """The day on which it was last corrected; without a correction, that on which it happened."""
        return self.published


@dataclass(frozen=True)
class Feed:
    """The news of a page, the newest first."""

    page: str
    """The address of the page, from the site's root."""
    address: str
    title: str
    subtitle: str
    rights: str
    """On what terms the texts may be used; empty if they are not the same for all entries."""
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> date:
        """The day of its last change."""
        return max(entry.updated for entry in self.entries)
