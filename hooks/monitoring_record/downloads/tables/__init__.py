"""The tables of a record. Each is described once: its files, their metadata and the page of the data are made from that."""

from monitoring_record.downloads.tables.citations import CITATIONS
from monitoring_record.downloads.tables.column import Cell, Column, ColumnType
from monitoring_record.downloads.tables.institutions import INSTITUTIONS, RESPONSIBILITIES
from monitoring_record.downloads.tables.meetings import MEETINGS
from monitoring_record.downloads.tables.outcomes import OUTCOMES
from monitoring_record.downloads.tables.parts import PARTS
from monitoring_record.downloads.tables.promises import PROMISES
from monitoring_record.downloads.tables.ratings import RATINGS
from monitoring_record.downloads.tables.recommendations import RECOMMENDATIONS
from monitoring_record.downloads.tables.relations import relations
from monitoring_record.downloads.tables.reports import REPORTS
from monitoring_record.downloads.tables.scale import SCALE
from monitoring_record.downloads.tables.sources import SOURCES
from monitoring_record.downloads.tables.table import AnyTable, ForeignKey, Table
from monitoring_record.downloads.tables.updates import UPDATES

TABLES: tuple[AnyTable, ...] = (
    RATINGS,
    RECOMMENDATIONS,
    PARTS,
    MEETINGS,
    UPDATES,
    PROMISES,
    OUTCOMES,
    INSTITUTIONS,
    RESPONSIBILITIES,
    SOURCES,
    CITATIONS,
    SCALE,
    REPORTS,
)
"""All tables, those that most readers want first."""

RELATIONS = relations(TABLES)
"""Which tables lead to which, by which columns."""

__all__ = [
    "PROMISES",
    "RATINGS",
    "RELATIONS",
    "TABLES",
    "AnyTable",
    "Cell",
    "Column",
    "ColumnType",
    "ForeignKey",
    "Table",
]
