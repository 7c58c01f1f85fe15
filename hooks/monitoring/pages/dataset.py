"""The record as search engines for data know it: https://schema.org/Dataset."""

from typing import Any

from monitoring.downloads import DOWNLOADS
from monitoring.pages import addresses
from monitoring.pages.edition import Edition
from monitoring.records import Dossier


def dataset(edition: Edition, dossier: Dossier) -> dict[str, Any] | None:
    """Describe a report's data; None while the site has no address, and in a preview: nobody is to find it."""
    if not edition.address or edition.preview:
        return None
    report = dossier.report
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{report.country}: {report.programme}, {report.round.lower()}",
        "description": f"{' '.join(report.summary.split())} The ratings and texts of every recommendation and meeting.",
        "url": f"{edition.address}{addresses.overview(dossier)}",
        "isBasedOn": report.original.url,
        "creator": {"@type": "Organization", "name": edition.name, "url": edition.address},
        "spatialCoverage": report.country,
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": download.name,
                "encodingFormat": download.media_type,
                "contentUrl": f"{edition.address}{addresses.data(dossier)}{download.name}",
            }
            for download in DOWNLOADS
        ],
    }
    if dossier.meetings:
        first, last = dossier.meetings[0].starts, dossier.meetings[-1].ends
        described["temporalCoverage"] = f"{first.isoformat()}/{last.isoformat()}"
    if report.licence_url:
        described["license"] = report.licence_url
    return described
