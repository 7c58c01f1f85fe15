"""The charts of the pages as files: SVG, and, on the web, PNG, for whatever takes no SVG."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.site_config import SiteConfig


class Chart(NamedTuple):
    """A chart: the address of its picture, the template that draws it, and what this needs."""

    address: str
    template: str
    values: Mapping[str, Any]


def charts(
    record: CompiledRecord, config: SiteConfig, templates: Environment
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield each chart of each report."""
    for report in record.reports:
        page = PageContext(report, addresses.overview(report.dossier), config)
        for chart in _charts_of(report):
            yield chart.address, partial(_svg, templates, page, chart)
            if config.is_on_the_web:
                yield addresses.as_png(chart.address), partial(_png, templates, page, chart)


def _charts_of(report: ReportAnalysis) -> Iterator[Chart]:
    """Yield the heat map and the matrix, unless the report is large, and the diagram of each meeting that changed ratings."""
    dossier = report.dossier
    if report.standing and not report.is_large:
        yield Chart(addresses.heat_map(dossier), "heat-map.svg", {"heat_map": report.heat_map})
        yield Chart(addresses.matrix_picture(dossier), "matrix.svg", {"table": report.table})
    for meeting in report.meetings.values():
        if meeting.changes:
            yield Chart(addresses.flow(dossier, meeting.meeting), "flow.svg", {"of_meeting": meeting})


def _svg(templates: Environment, page: PageContext, chart: Chart) -> bytes:
    return templates.get_template(chart.template).render(**page.variables, **chart.values).encode()


def _png(templates: Environment, page: PageContext, chart: Chart) -> bytes:
    from monitoring_record.site.pictures.png import png_of  # noqa: PLC0415 (only public builds draw)

    return png_of(_svg(templates, page, chart).decode())
