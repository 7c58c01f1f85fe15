"""The pages of recommendations and meetings as works: https://schema.org/CreativeWork."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.dates import settled_on
from monitoring_record.records import Meeting, Recommendation
from monitoring_record.site.site_config import SiteConfig


def meeting_work(config: SiteConfig, of: ReportAnalysis, meeting: Meeting, title: str) -> Mapping[str, Any]:
    """Return the page of a meeting as a report."""
    address = addresses.meeting(of.dossier, meeting)
    return _work(config, of, "Report", address, title) | _dated(settled_on(meeting))


def recommendation_work(
    config: SiteConfig, of: ReportAnalysis, recommendation: Recommendation, title: str
) -> Mapping[str, Any]:
    """Return the page of a recommendation; it is as old as the first meeting that rated it."""
    address = addresses.recommendation(of.dossier, recommendation)
    rated = [at for at in of.verdicts.rated_meetings() if of.verdicts.rates(at, recommendation)]
    days = _dated(settled_on(rated[0]), settled_on(rated[-1])) if rated else {}
    return _work(config, of, "CreativeWork", address, title) | days


def _work(config: SiteConfig, of: ReportAnalysis, kind: str, address: str, title: str) -> dict[str, Any]:
    return {
        "@type": kind,
        "@id": config.publication.url(address),
        "url": config.publication.url(address),
        "name": title,
        "inLanguage": "en",
        "isPartOf": {"@id": whole_id(config, of)},
        "publisher": publisher(config),
    }


def _dated(published: date, changed: date | None = None) -> dict[str, str]:
    days = {"datePublished": published.isoformat()}
    return {**days, "dateModified": changed.isoformat()} if changed and changed > published else days


def whole_id(config: SiteConfig, of: ReportAnalysis) -> str:
    """Return the id of the whole report: the address of its overview, where it is described."""
    return config.publication.url(addresses.overview(of.dossier))


def publisher(config: SiteConfig) -> Mapping[str, Any]:
    """Return the site as the one who publishes."""
    return {"@type": "Organization", "name": config.name, "url": config.address}
