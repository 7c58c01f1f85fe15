"""The description of a report's data for search engines: https://schema.org/Dataset."""

from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.site.page_kind import sentences
from monitoring_record.site.site_config import SiteConfig


def dataset(config: SiteConfig, of: ReportAnalysis) -> dict[str, Any] | None:
    """Return the description of a report's data; None in a preview, and while the site has no address."""
    if not config.address or config.preview:
        return None
    dossier = of.dossier
    report, words = dossier.report, dossier.programme.words
    what = f"The {words.rating.many} and texts of every {words.recommendation.one} and {words.meeting.one}."
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{report.country}: {dossier.programme.name}, {report.round_in_sentence}",
        "description": sentences(" ".join(report.summary.split()), what, of.outstanding_sentence),
        "url": f"{config.address}{addresses.overview(dossier)}",
        "isBasedOn": report.original.url,
        "creator": {"@type": "Organization", "name": config.name, "url": config.address},
        "spatialCoverage": report.country,
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": download.name,
                "encodingFormat": download.media_type,
                "contentUrl": f"{config.address}{addresses.data(dossier)}{download.name}",
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
