"""The index of the site: its reports."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.documents.document import (
    Document,
    EditionEntry,
    LicenceEntry,
    ReportLink,
    edition_of,
    head_of_site,
    licence_of,
    report_link,
)
from monitoring_record.downloads.publication import Publication
from monitoring_record.entries.values import Count, SiteAddress, Words


class SiteReport(ReportLink):
    """A report of the site."""

    edition: EditionEntry | None = None
    """The state of the record; left out before the first ratings."""
    licence: LicenceEntry
    """On what terms the record may be used."""
    meetings: Count
    """How many meetings there are."""
    recommendations: Count
    """How many recommendations there are."""


class SiteIndex(Document):
    """The site: its reports, and where its API is described."""

    schema_name: ClassVar = "site-index"

    name: Words
    """The name of the site."""
    api: SiteAddress
    """The description of the API for programs (OpenAPI)."""
    api_page: SiteAddress
    """The description of the API for people."""
    reports: tuple[SiteReport, ...]
    """The reports, each with the address of its index."""


def site_index(reports: Sequence[ReportAnalysis], publication: Publication) -> SiteIndex:
    """Return the index of a site with these reports."""
    return SiteIndex.model_validate(
        {
            **head_of_site(SiteIndex, reports, publication, addresses.HOME),
            "name": publication.name,
            "api": publication.url(addresses.OPENAPI),
            "api_page": publication.url(addresses.API),
            "reports": tuple(_reports(reports, publication)),
        }
    )


def _reports(reports: Sequence[ReportAnalysis], publication: Publication) -> Iterator[dict[str, Any]]:
    for report in reports:
        yield {
            **dict(report_link(report.dossier, publication)),
            "edition": edition_of(report),
            "licence": licence_of(report.dossier.report),
            "meetings": len(report.dossier.meetings),
            "recommendations": len(report.dossier.recommendations),
        }
