"""The charts of the pages as files."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.site_config import SiteConfig


def charts(
    record: CompiledRecord, config: SiteConfig, templates: Environment
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the heat map of each report, unless it is large, and the diagram of each meeting that changed ratings."""
    for report in record.reports:
        chart = partial(_chart, templates, PageContext(report, addresses.overview(report.dossier), config))
        if report.standing and not report.is_large:
            yield addresses.heat_map(report.dossier), partial(chart, "heat-map.svg", heat_map=report.heat_map)
        for meeting in report.meetings.values():
            if meeting.changes:
                yield addresses.flow(report.dossier, meeting.meeting), partial(chart, "flow.svg", of_meeting=meeting)


def _chart(templates: Environment, page: PageContext, template: str, **values: Any) -> bytes:
    return templates.get_template(template).render(**page.variables, **values).encode()
