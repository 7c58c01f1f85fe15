"""The feeds and calendars of a site that is on the web: they are of use elsewhere, and need full addresses."""

from collections.abc import Callable, Iterator
from functools import partial

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.downloads import Publication
from monitoring_record.site.feeds import Feed, feed_of_promises, feed_of_recommendation, feed_of_report, feed_of_site
from monitoring_record.site.site_config import SiteConfig


def feeds(
    record: CompiledRecord, config: SiteConfig, templates: Environment
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the feed of the site, if it has several reports, and those of each report, with its calendars."""
    if not config.is_on_the_web:
        return
    for feed in _feeds(record, config.name):
        yield feed.address, partial(_written, templates, feed, config.publication)
    for report in record.published:
        if report.dossier.meetings:
            yield addresses.calendar(report.dossier), partial(_meetings, report, config.publication)
        if report.promises:
            yield addresses.calendar_of_promises(report.dossier), partial(_promises, report, config.publication)


def _feeds(record: CompiledRecord, name: str) -> Iterator[Feed]:
    found = [feed_of_site(record, name)]
    for report in record.published:
        found.extend((feed_of_report(report), feed_of_promises(report)))
        found.extend(feed_of_recommendation(report, of) for of in report.dossier.recommendations)
    return filter(None, found)


def _written(templates: Environment, feed: Feed, publication: Publication) -> bytes:
    return templates.get_template("feed.atom").render(feed=feed, publication=publication).encode()


def _meetings(report: ReportAnalysis, publication: Publication) -> bytes:
    from monitoring_record.site.feeds.calendars import calendar_of_meetings  # noqa: PLC0415 (its library is read when it is needed)

    return calendar_of_meetings(report, publication)


def _promises(report: ReportAnalysis, publication: Publication) -> bytes:
    from monitoring_record.site.feeds.calendars import calendar_of_promises  # noqa: PLC0415 (likewise)

    return calendar_of_promises(report, publication)
