"""A citation: what a librarian would want to know of a passage of the record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

LANGUAGE = "en"


class CitationType(StrEnum):
    """What is cited, as CSL-JSON calls it."""

    REPORT = "report"
    """The record of a report, as a whole."""
    CHAPTER = "chapter"
    """A passage of it."""


@dataclass(frozen=True)
class CitedOriginal:
    """The published document that the record retells."""

    publisher: str
    title: str
    url: str


@dataclass(frozen=True)
class CitedEdition:
    """The record of a report as it was published with a meeting: what all citations of its passages have in common.

    The sentences are this site's own: it is the author and the publisher. The publisher of the original is named in the note.
    """

    title: str
    """“Ruritania: Peer review of castles, first round of monitoring”"""
    author: str
    """The name of the site."""
    original: CitedOriginal
    id: str = ""
    """`2019-03`; empty while the meeting has no edition."""
    url: str = ""
    """The full address of the edition; empty if it, or the site, has none."""
    issued: date | None = None
    """The last day of the meeting; None before the first one."""

    @cached_property
    def note(self) -> str:
        """The address of the edition, and what the record retells."""
        at = f": {self.url}" if self.url else ""
        edition = f"Edition {self.id}{at}. " if self.id else ""
        original = self.original
        return f"{edition}Retold from: {original.publisher}, {original.title}, {original.url}"


@dataclass(frozen=True)
class Citation:
    """A passage of the record, or the whole, as it is cited."""

    id: str
    """`ruritania-13-m2-p4`: a key that no other citation of the site has."""
    title: str
    """“13.4 Fill the cracks, 2nd meeting”"""
    url: str
    """The full address of the passage; empty while the site has none."""
    edition: CitedEdition
    number: str = ""
    """The number of a recommendation or part: `13.4`"""
    type: CitationType = CitationType.CHAPTER
