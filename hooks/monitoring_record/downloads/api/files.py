"""The files of the API, by address."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from pydantic_core import to_json

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.api.endpoints import endpoints
from monitoring_record.downloads.api.json_schema import schema
from monitoring_record.downloads.api.openapi import example_values, openapi
from monitoring_record.downloads.documents import (
    DOCUMENTS,
    Document,
    institution_document,
    meeting_document,
    recommendation_document,
    report_index,
    site_index,
)
from monitoring_record.downloads.download import Download
from monitoring_record.downloads.made_file import MadeFile
from monitoring_record.downloads.publication import Publication

PagesOf = Callable[[ReportAnalysis], Sequence[tuple[str, str]]]
"""Returns the title and address of the pages of a report that its index names."""


def api_files(
    reports: Sequence[ReportAnalysis], publication: Publication, downloads: Sequence[Download], pages_of: PagesOf
) -> Iterator[tuple[str, MadeFile]]:
    """Yield each file of the API, but the downloads, by its address."""
    if not reports:
        return
    data = tuple(report.digest for report in reports)
    index = partial(_content, site_index, reports, publication)
    yield addresses.beside(addresses.HOME, ".json"), MadeFile(index, (data, publication))
    for report in reports:
        inputs = (report.digest, tuple(edition.sha256 for edition in report.editions), publication)
        for address, make in _documents(report, publication, downloads, pages_of):
            yield address, MadeFile(make, inputs)
    for document in DOCUMENTS:
        yield addresses.schema(document.schema_name), MadeFile(partial(_schema, document, publication), publication)
    description = partial(_openapi, reports, publication, downloads)
    yield addresses.OPENAPI, MadeFile(description, (example_values(reports), publication))


def _documents(
    report: ReportAnalysis, publication: Publication, downloads: Sequence[Download], pages_of: PagesOf
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the documents of a report. Any of its data may change any of them: the id of a source depends on all that cite it."""
    dossier = report.dossier
    index = partial(_report_index, report, publication, downloads, pages_of)
    yield addresses.beside(addresses.overview(dossier), ".json"), partial(_content, index)
    for of in dossier.recommendations:
        address = addresses.beside(addresses.recommendation(dossier, of), ".json")
        yield address, partial(_content, recommendation_document, report, of, publication)
    for meeting in dossier.meetings:
        address = addresses.beside(addresses.meeting(dossier, meeting), ".json")
        yield address, partial(_content, meeting_document, report, meeting, publication)
    for key in report.institution_keys:
        address = addresses.beside(addresses.institution(dossier, key), ".json")
        yield address, partial(_institution, report, key, publication)


def _report_index(
    report: ReportAnalysis, publication: Publication, downloads: Sequence[Download], pages_of: PagesOf
) -> Document:
    return report_index(report, publication, downloads, pages_of(report))


def _institution(report: ReportAnalysis, key: str, publication: Publication) -> bytes:
    return institution_document(report, report.institutions[key], publication).content


def _content(make: Callable[..., Document], *what: object) -> bytes:
    return make(*what).content


def _schema(document: type[Document], publication: Publication) -> bytes:
    return _written(schema(document, publication))


def _openapi(reports: Sequence[ReportAnalysis], publication: Publication, downloads: Sequence[Download]) -> bytes:
    return _written(
        openapi(publication, endpoints(downloads, several_reports=len(reports) > 1), example_values(reports))
    )


def _written(description: Mapping[str, Any]) -> bytes:
    return to_json(description, indent=1) + b"\n"
