"""The cards of a site that is on the web: small pages that other sites show in a frame."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.site.links import relative_links
from monitoring_record.site.page_context import PageContext
from monitoring_record.site.site_config import SiteConfig

CARD_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""What browsers may do for a card: show it in its style, on any site, and nothing else."""


def cards(
    record: CompiledRecord, config: SiteConfig, templates: Environment
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the card of the matrix and of each recommendation, and their style sheet."""
    if not config.is_on_the_web:
        return
    yield addresses.CARD_STYLE_SHEET, partial(_style_sheet, record, templates)
    for report in record.published:
        if report.standing:
            page = PageContext(report, addresses.card(addresses.matrix(report.dossier)), config)
            yield page.address, partial(_card, templates, page, "matrix-card.html", table=report.table)
        for recommendation in report.dossier.recommendations:
            page = PageContext(report, addresses.card(addresses.recommendation(report.dossier, recommendation)), config)
            yield page.address, partial(_recommendation, templates, page, recommendation.number)


def _style_sheet(record: CompiledRecord, templates: Environment) -> bytes:
    return templates.get_template("card.css").render(scales=record.scales).encode()


def _recommendation(templates: Environment, page: PageContext, number: int) -> bytes:
    assert page.report is not None, "the card is one of a report"  # noqa: S101
    return _card(templates, page, "recommendation-card.html", analysis=page.report.recommendations[number])


def _card(templates: Environment, page: PageContext, template: str, **values: Any) -> bytes:
    html = templates.get_template(template).render(**page.variables, **values, policy=CARD_POLICY)
    return relative_links(html, page.address, folders=page.config.folders).encode()
