"""csv-metadata.json: the tables described for programs, as CSV on the Web: https://www.w3.org/TR/tabular-metadata/"""

import re
from collections.abc import Sequence
from typing import Any

from pydantic_core import to_json

from monitoring_record.downloads.data_package import title_of_folder
from monitoring_record.downloads.download import DataFolder, Download
from monitoring_record.downloads.tables.column import SEPARATOR, AnyColumn, ColumnType
from monitoring_record.downloads.tables.csv_file import HARMLESS
from monitoring_record.downloads.tables.descriptions import in_words, meaning_of, title_of
from monitoring_record.downloads.tables.table import AnyTable, ForeignKey

_DATATYPES = {
    ColumnType.INTEGER: "integer",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
    ColumnType.URL: "anyURI",
}


def csvw(folder: DataFolder, csv_files: Sequence[Download]) -> bytes:
    """Return the description of the CSV files of a folder."""
    sources = {report.dossier.report.original.url: None for report in folder.reports}
    licences = {
        report.dossier.report.licence_url: None for report in folder.reports if report.dossier.report.licence_url
    }
    group = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@type": "TableGroup",
        "dc:title": title_of_folder(folder),
        "dc:description": HARMLESS,
        "dc:publisher": folder.publication.name,
        "dc:hasVersion": folder.version,
        "dc:source": [{"@id": url} for url in sources],
        **({"dc:license": [{"@id": url} for url in licences]} if licences else {}),
        "tables": [_table(folder, file, file.table) for file in csv_files if file.table],
    }
    return to_json(group, indent=1) + b"\n"


def _table(folder: DataFolder, file: Download, table: AnyTable) -> dict[str, Any]:
    keys = [_foreign_key(key) for key in table.foreign_keys]
    return {
        "url": file.name,
        "dc:title": title_of(table, folder.words),
        "dc:description": in_words(folder.words, table.summary),
        "tableSchema": {
            "columns": [_column(folder, column) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _foreign_key(key: ForeignKey) -> dict[str, Any]:
    theirs = {"resource": f"{key.table}.csv", "columnReference": list(key.its_columns)}
    return {"columnReference": list(key.columns), "reference": theirs}


def _column(folder: DataFolder, column: AnyColumn) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": title_of(column, folder.words),
        "dc:description": meaning_of(column, folder.words),
        "datatype": _datatype(folder, column),
        **({"required": True} if column.required else {}),
        **({"separator": SEPARATOR} if column.type is ColumnType.LIST else {}),
    }


def _datatype(folder: DataFolder, column: AnyColumn) -> str | dict[str, str]:
    pattern = column.pattern
    if column.categories:
        pattern = "|".join(re.escape(category.value) for category in column.categories(folder.reports).values)
    return {"base": "string", "format": pattern} if pattern else _DATATYPES.get(column.type, "string")
