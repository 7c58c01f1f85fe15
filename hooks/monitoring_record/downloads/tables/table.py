"""A table: its columns, its keys, and its rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.tables.column import Cell, Column, ColumnType, Row, Subject


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values are the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    its_columns: tuple[str, ...]

    @classmethod
    def by(cls, *columns: str, of: str) -> "ForeignKey":
        """Return the key of a table whose columns are called the same."""
        return cls(columns, of, columns)


@dataclass(frozen=True)
class Table(Generic[Subject]):
    """A table whose rows have subjects of one type."""

    name: str
    title: str
    """A few words, as they stand within a sentence."""
    use: str
    """What it is for, within a sentence: “to count ratings”."""
    summary: str
    """What a row is."""
    subjects: Callable[[ReportAnalysis], Iterable[Subject]]
    columns: tuple[Column[Subject], ...]
    key: tuple[str, ...]
    """The columns that tell each row from all others."""
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def file_name(self) -> str:
        """The name of its CSV file: `ratings.csv`"""
        return f"{self.name}.csv"

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    def may_be_empty(self, column: Column[Subject]) -> bool:
        """Whether a column of the key has an empty value: that is a value like others, and does not say that none is known."""
        return column.name in self.key and not column.required and column.type is ColumnType.WORD

    def rows(self, reports: Sequence[ReportAnalysis], publication: Publication) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows, report by report."""
        values = [column.value for column in self.columns]
        for report in reports:
            for subject in self.subjects(report):
                row = Row(report, publication, subject)
                yield tuple(value(row) for value in values)


AnyTable = Table[Any]
