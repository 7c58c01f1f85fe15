"""A column of a table: one description, from which files, their metadata and the page of the data are made."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.publication import Publication
from monitoring_record.records.vocabulary import Vocabulary

Subject = TypeVar("Subject")

Cell = str | int | bool | date | tuple[str, ...] | None
"""A value of a table; None if there is none."""

SEPARATOR = "|"
"""What is between the values of a list in one cell."""


class ColumnType(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    WORD = "word"
    """A name or a number that is no text: an id, a part."""
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"
    URL = "url"

    @property
    def label(self) -> str:
        """What readers see."""
        return _LABELS[self]


_LABELS = {
    ColumnType.TEXT: "text",
    ColumnType.WORD: "text",
    ColumnType.INTEGER: "whole number",
    ColumnType.BOOLEAN: "true or false",
    ColumnType.DATE: "day",
    ColumnType.LIST: "list",
    ColumnType.URL: "web address",
}


@dataclass(frozen=True)
class Category:
    """A value that a column may have."""

    value: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Categories:
    """All values that a column may have."""

    values: tuple[Category, ...]
    is_ordered: bool = False


CategoriesOf = Callable[[Sequence[ReportAnalysis]], Categories]


def words_of(vocabulary: Iterable[Vocabulary], *, ordered: bool = False) -> CategoriesOf:
    """Return the categories of a vocabulary, or of some of its words."""
    words = Categories(tuple(Category(str(word), word.label, word.meaning) for word in vocabulary), ordered)
    return lambda _: words


@dataclass(frozen=True)
class Row(Generic[Subject]):
    """What a row is made from: its subject, the report that it is of, and the site that publishes it."""

    report: ReportAnalysis
    publication: Publication
    subject: Subject

    def url(self, address: str, anchor: str = "") -> str:
        """Return the address of a place of the site, in signs that every program takes for an address."""
        url = self.publication.url(address, anchor)
        return url if url.isascii() else quote(url, safe=":/#?=&%")


@dataclass(frozen=True)
class Column(Generic[Subject]):
    """A column of a table whose rows have subjects of one type."""

    name: str
    title: str
    """A few words, as they stand within a sentence."""
    meaning: str
    """What it contains, in a sentence or two, in the usual words; a programme may have others."""
    value: Callable[[Row[Subject]], Cell]
    type: ColumnType = ColumnType.TEXT
    required: bool = False
    """Whether no cell is empty."""
    pattern: str = ""
    """What every value matches, as a regular expression."""
    categories: CategoriesOf | None = None
    """The values that it may have; None if it may have any."""


AnyColumn = Column[Any]

REPORT: AnyColumn = Column(
    "report",
    "report",
    "The report, by the name of its folder, which its addresses begin with.",
    lambda row: row.report.dossier.report.slug,
    ColumnType.WORD,
    required=True,
)
"""The first column of every table."""


def recommendation_column(number: Callable[[Row[Subject]], Cell]) -> Column[Subject]:
    """Return the column with the number of a recommendation."""
    meaning = "The number of the recommendation."
    return Column("recommendation", "recommendation", meaning, number, ColumnType.INTEGER, required=True)


def meeting_column(
    number: Callable[[Row[Subject]], Cell], meaning: str = "The number of the meeting."
) -> Column[Subject]:
    """Return the column with the number of a meeting."""
    return Column("meeting", "meeting", meaning, number, ColumnType.INTEGER, required=True)
