"""datapackage.json: the tables described for programs, as a Data Package, version 2: https://datapackage.org"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from pydantic_core import to_json

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.download import DataFolder, Download
from monitoring_record.downloads.tables.column import AnyColumn, ColumnType
from monitoring_record.downloads.tables.csv_file import HARMLESS
from monitoring_record.downloads.tables.descriptions import in_words, meaning_of, title_of
from monitoring_record.downloads.tables.table import AnyTable
from monitoring_record.downloads.version import last_day
from monitoring_record.records import Report
from monitoring_record.texts import flowing

_PROFILES = "https://datapackage.org/profiles/2.0"

# The published schema refuses the type `list`, of which the text of the standard tells: a list is a string.
_TYPES = {ColumnType.INTEGER: "integer", ColumnType.BOOLEAN: "boolean", ColumnType.DATE: "date"}


def data_package(folder: DataFolder, csv_files: Sequence[Download]) -> bytes:
    """Return the description of a folder and of its CSV files."""
    day = last_day(folder.reports)
    package = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": folder.address.strip("/").replace("/", "-"),
        "id": folder.url(),
        "title": title_of_folder(folder),
        "description": f"{_description(folder)} {HARMLESS}",
        "homepage": folder.url(),
        "version": folder.version,
        **({"created": f"{day.isoformat()}T00:00:00Z"} if day else {}),
        **_licences(folder.reports),
        "sources": _unique(_source(report) for report in _reports(folder)),
        "contributors": [{"title": folder.publication.name, "roles": ["publisher"]}],
        "resources": [_resource(folder, file, file.table) for file in csv_files if file.table],
    }
    return to_json(package, indent=1) + b"\n"


def _reports(folder: DataFolder) -> Iterator[Report]:
    return (report.dossier.report for report in folder.reports)


def title_of_folder(folder: DataFolder) -> str:
    """Return what the files are of: the report, or the site."""
    if len(folder.reports) > 1:
        return folder.publication.name
    (report,) = folder.reports
    return (
        f"{report.dossier.report.country}: {report.dossier.programme.name}, {report.dossier.report.round_in_sentence}"
    )


def _description(folder: DataFolder) -> str:
    words = folder.words
    return (
        f"Every {words.rating.one} and text of every {words.recommendation.one} at every {words.meeting.one}, with the sources "
        "that the texts cite."
    )


def _licences(reports: Sequence[ReportAnalysis]) -> dict[str, Any]:
    licences = _unique(
        {"path": report.licence_url, "title": flowing(report.licence)}
        for report in (of.dossier.report for of in reports)
        if report.licence_url
    )
    return {"licenses": licences} if licences else {}


def _source(report: Report) -> dict[str, str]:
    return {"title": report.original.title, "path": report.original.url}


def _unique(values: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def _resource(folder: DataFolder, file: Download, table: AnyTable) -> dict[str, Any]:
    content = folder.content(file)
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "path": file.name,
        "title": title_of(table, folder.words),
        "description": in_words(folder.words, table.summary),
        "format": "csv",
        "mediatype": file.media_type,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": _schema(folder, table),
    }


def _schema(folder: DataFolder, table: AnyTable) -> dict[str, Any]:
    keys = [
        {"fields": list(key.columns), "reference": {"resource": key.table, "fields": list(key.its_columns)}}
        for key in table.foreign_keys
    ]
    return {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(folder, table, column) for column in table.columns],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(folder: DataFolder, table: AnyTable, column: AnyColumn) -> dict[str, Any]:
    constraints = {
        **({"required": True} if column.required else {}),
        **({"pattern": column.pattern} if column.pattern else {}),
    }
    return {
        "name": column.name,
        "title": title_of(column, folder.words),
        "description": meaning_of(column, folder.words),
        "type": _TYPES.get(column.type, "string"),
        **({"missingValues": []} if table.may_be_empty(column) else {}),
        **_categories(folder, column, constraints),
        **({"constraints": constraints} if constraints else {}),
    }


def _categories(folder: DataFolder, column: AnyColumn, constraints: dict[str, Any]) -> dict[str, Any]:
    if column.categories is None:
        return {}
    found = column.categories(folder.reports)
    constraints["enum"] = [category.value for category in found.values]
    listed = [{"value": category.value, "label": in_words(folder.words, category.label)} for category in found.values]
    return {"categories": listed, **({"categoriesOrdered": True} if found.is_ordered else {})}
