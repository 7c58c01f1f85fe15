"""The files of the API."""

from collections.abc import Callable, Iterator

from jinja2 import Environment

from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.downloads.api import api_files
from monitoring_record.site.page_kinds import REPORT_PAGES
from monitoring_record.site.site_config import SiteConfig


def api(record: CompiledRecord, config: SiteConfig, _: Environment) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the documents of the published reports, and their descriptions."""
    return api_files(record.public, config.publication, DOWNLOADS, _pages_of)


def _pages_of(report: ReportAnalysis) -> tuple[tuple[str, str], ...]:
    """Return the pages of a report that its navigation names."""
    kinds = (kind for kind in REPORT_PAGES if not kind.preview_only)
    pages = (kind(report, subject) for kind in kinds for subject in kind.subjects(report))
    return tuple((page.report_nav_label, page.address) for page in pages if page.report_nav_label)
