"""The data of a report: https://schema.org/Dataset."""

from collections.abc import Iterator, Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.dates import settled_on
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.downloads.version import version
from monitoring_record.site.page_kind import sentences
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.structured_data.works import publisher, whole_id


def dataset(config: SiteConfig, of: ReportAnalysis) -> Mapping[str, Any]:
    """Return the description of a report's data."""
    report, original = of.dossier.report, of.dossier.report.original
    return {
        "@type": "Dataset",
        "@id": whole_id(config, of),
        "url": whole_id(config, of),
        "name": f"{report.country}: {of.dossier.programme.name}, {report.round_in_sentence}",
        "description": _description(of),
        "version": version([of]),
        "inLanguage": "en",
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": original.title,
            "url": original.url,
            "publisher": {"@type": "Organization", "name": report.publisher},
        },
        "creator": publisher(config),
        "includedInDataCatalog": {"@type": "DataCatalog", "name": config.name, "url": config.address},
        "spatialCoverage": {"@type": "Place", "name": report.country},
        "isAccessibleForFree": True,
        "distribution": list(_distributions(config, of)),
        **_time(of),
        **({"license": report.licence_url} if report.licence_url else {}),
    }


def _description(of: ReportAnalysis) -> str:
    words = of.words
    what = f"The {words.rating.many} and texts of every {words.recommendation.one} and {words.meeting.one}."
    return sentences(" ".join(of.dossier.report.summary.split()), what, of.outstanding_sentence)


def _distributions(config: SiteConfig, of: ReportAnalysis) -> Iterator[Mapping[str, Any]]:
    for download in DOWNLOADS:
        yield {
            "@type": "DataDownload",
            "name": download.name,
            "encodingFormat": download.media_type,
            "contentUrl": config.publication.url(addresses.data(of.dossier) + download.name),
        }


def _time(of: ReportAnalysis) -> Mapping[str, str]:
    """Return the time that the data is about, and since when it is as it is."""
    meetings = of.dossier.meetings
    if not meetings:
        return {}
    corrected = (correction.day for correction in of.corrections.found if correction.day)
    return {
        "temporalCoverage": f"{meetings[0].starts.isoformat()}/{meetings[-1].ends.isoformat()}",
        "dateModified": max((settled_on(meetings[-1]), *corrected)).isoformat(),
    }
